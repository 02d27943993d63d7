"""All of Cinder in one process, which then needs no message broker; its disks are pretended."""
import os
import sys

import eventlet

eventlet.monkey_patch()

import cinder.cmd  # noqa: E402,F401
from cinder import objects, rpc, service, version  # noqa: E402
from cinder.common import config  # noqa: E402,F401
from oslo_config import cfg  # noqa: E402
from oslo_log import log  # noqa: E402
from oslo_service import service as processes  # noqa: E402

CONF = cfg.CONF
objects.register_all()
log.register_options(CONF)
CONF(['--config-file', os.environ['CLOUD_ETC'] + '/cinder.conf'], project='cinder', version=version.version_string())
log.setup(CONF, 'cinder')
rpc.init(CONF)

running = processes.launch(CONF, service.WSGIService('osapi_volume'), workers=1)
running.launch_service(service.Service.create(binary='cinder-scheduler'))
running.launch_service(service.Service.create(
    host='storage-1@pretended', service_name='pretended', binary='cinder-volume', coordination=True))
running.wait()

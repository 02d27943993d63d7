"""All of Nova in one process, which then needs no message broker; its hosts are Nova's own pretended ones."""
import os
import shlex
import sys

import nova.cmd  # noqa: F401  (patches what is imported after it)
import eventlet
import nova.conf
import os_vif
from nova import config, context, objects, service, utils
from nova.compute import rpcapi
from nova.objects import host_mapping
from nova.virt import fake
from oslo_log import log
from oslo_privsep import priv_context
from oslo_service import service as processes

HOSTS = ('compute-1', 'compute-2')

config.parse_args(['nova', '--config-file', os.environ['CLOUD_ETC'] + '/nova.conf'])
log.setup(nova.conf.CONF, 'nova')
priv_context.init(root_helper=shlex.split(utils.get_root_helper()))
objects.register_all()
objects.Service.enable_min_version_cache()
os_vif.initialize()
fake.FakeDriver.vcpus, fake.FakeDriver.memory_mb, fake.FakeDriver.local_gb = 16, 65536, 1000

running = processes.launch(nova.conf.CONF, service.WSGIService('osapi_compute'), workers=1)
for binary in ('nova-conductor', 'nova-scheduler'):
    running.launch_service(service.Service.create(binary=binary))
for host in HOSTS:
    running.launch_service(service.Service.create(binary='nova-compute', topic=rpcapi.RPC_TOPIC, host=host))


def map_hosts():
    mapped = 0
    while mapped < len(HOSTS):
        eventlet.sleep(0.5)
        host_mapping.discover_hosts(context.get_admin_context())
        mapped = len(host_mapping.HostMappingList.get_all(context.get_admin_context()))


eventlet.spawn(map_hosts)
running.wait()

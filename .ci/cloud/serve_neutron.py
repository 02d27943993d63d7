"""Neutron's API and nothing else of it: no agent is there to be spoken to."""
import os
import signal
import sys

sys.argv = ['neutron-server', '--config-file', os.environ['CLOUD_ETC'] + '/neutron.conf']

import neutron.cmd.eventlet  # noqa: E402,F401  (patches what is imported after it)
from neutron import server, service  # noqa: E402


def serve():
    api = service.serve_wsgi(service.NeutronApiService)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    api.wait()


server.boot_server(serve)

import os
import sys

sys.argv = ['glance-api', '--config-file', os.environ['CLOUD_ETC'] + '/glance.conf']

from glance.cmd.api import main  # noqa: E402

main()

"""Makes the database of one service, and what it needs in it before it starts."""
import os
import subprocess
import sqlite3
import sys

from settings import HOME, PASSWORD, REGIONS, inner, path, url


def shared(*names):
    """Readers do not wait for writers."""
    for name in names:
        sqlite3.connect('%s/db/%s.db' % (HOME, name)).execute('PRAGMA journal_mode=WAL')


def keystone():
    import keystone.conf
    from keystone.cmd import bootstrap, cli
    from keystone.common import fernet_utils
    cli.main(['keystone-manage', '--config-file', str(path('keystone')), 'db_sync'])
    shared('keystone')
    for group in ('fernet_tokens', 'fernet_receipts', 'credential'):
        keys = fernet_utils.FernetUtils(getattr(keystone.conf.CONF, group).key_repository, 3, group)
        keys.create_key_directory()
        keys.initialize_key_repository()
    first = bootstrap.Bootstrapper()
    first.admin_username = first.project_name = first.admin_role_name = 'admin'
    first.admin_password = PASSWORD
    first.service_name, first.region_id = 'keystone', REGIONS[0]
    first.public_url, first.immutable_roles = url('keystone') + '/v3', True
    first.internal_url = first.admin_url = inner('keystone') + '/v3'
    first.bootstrap()


def placement():
    subprocess.check_call(['placement-manage', '--config-file', str(path('placement')), 'db', 'sync'])
    shared('placement')


def neutron():
    """By its models: its migrations alter constraints, which SQLite cannot."""
    import sqlalchemy
    from alembic.script import ScriptDirectory
    from neutron.db.migration import cli
    from neutron.db.migration.models import head
    engine = sqlalchemy.create_engine('sqlite:///%s/db/neutron.db' % HOME)
    head.get_metadata().create_all(engine)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text('CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)'))
        for revision in ScriptDirectory.from_config(cli.get_alembic_configs()[0]).get_heads():
            connection.execute(sqlalchemy.text('INSERT INTO alembic_version VALUES (:it)'), {'it': revision})
    shared('neutron')


def nova():
    from nova import config, objects
    from nova.cmd import manage
    import nova.conf
    config.parse_args(['nova-manage', '--config-file', str(path('nova'))])
    objects.register_all()
    where = nova.conf.CONF.database.connection
    cells = manage.CellV2Commands()
    manage.ApiDbCommands().sync()
    cells.map_cell0(where.replace('nova_cell', 'nova_cell0'))
    manage.DbCommands().sync()
    cells.create_cell(name='cell', database_connection=where, transport_url='fake://')
    shared('nova_api', 'nova_cell', 'nova_cell0')


def glance():
    import sqlalchemy
    from glance.db.sqlalchemy import models
    models.register_models(sqlalchemy.create_engine('sqlite:///%s/db/glance.db' % HOME))
    shared('glance')


def cinder():
    program = 'import sys; from cinder.cmd.manage import main; sys.exit(main())'
    subprocess.check_call(['/usr/bin/python3', '-c', program, '--config-file', str(path('cinder')), 'db', 'sync'])
    shared('cinder')


os.umask(0o077)
globals()[sys.argv[1]]()

"""Where the services are and how each is set up; writes their configuration files."""
import configparser
import os
import pathlib
import ssl
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
HOME = pathlib.Path(os.environ['OPENSTACK_HOME']).resolve()
PORTS = {'keystone': 15000, 'placement': 18778, 'neutron': 19696, 'nova': 18774, 'glance': 19292, 'cinder': 18776}
REGIONS = ('RegionOne', 'RegionTwo')
PASSWORD = 'test-password'
TYPES = {'placement': 'placement', 'neutron': 'network', 'nova': 'compute', 'glance': 'image', 'cinder': 'volumev3'}
PATHS = {'keystone': '/v3', 'nova': '/v2.1', 'cinder': '/v3/%(project_id)s'}


def tls(service):
    return PORTS[service] + 10000


def url(service):
    return 'https://127.0.0.1:%d' % tls(service)


def inner(service):
    return 'http://127.0.0.1:%d' % PORTS[service]


def untrusting():
    """For looking whether a port answers, nothing else."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def database(name):
    return {'connection': 'sqlite:///%s/db/%s.db?timeout=30' % (HOME, name), 'sqlite_synchronous': 'false'}


def login(user):
    return {'auth_type': 'password', 'auth_url': inner('keystone') + '/v3', 'username': user, 'password': PASSWORD,
            'project_name': 'service', 'user_domain_id': 'default', 'project_domain_id': 'default',
            'region_name': REGIONS[0], 'interface': 'internal', 'valid_interfaces': 'internal'}


def checks_tokens(user):
    # a token that was revoked or has expired is refused at once
    return {**login(user), 'www_authenticate_uri': inner('keystone') + '/v3', 'token_cache_time': '-1',
            'service_token_roles': 'service', 'service_token_roles_required': 'true'}


def log(service):
    return {'log_file': '%s/logs/%s.log' % (HOME, service)}


QUIET = {'oslo_messaging_notifications': {'driver': 'noop'}}


def keystone():
    keys = {name: {'key_repository': '%s/state/keys-%s' % (HOME, name)}
            for name in ('fernet_tokens', 'fernet_receipts', 'credential')}
    return {'DEFAULT': log('keystone'), 'token': {'expiration': os.environ['OPENSTACK_TOKEN_SECONDS']},
            'identity': {'password_hash_rounds': '4'},
            'cache': {'enabled': 'true', 'backend': 'dogpile.cache.memory_pickle'}, 'database': database('keystone'),
            **keys}


def placement():
    return {'DEFAULT': log('placement'), 'keystone_authtoken': checks_tokens('placement'),
            'placement_database': database('placement')}


def neutron():
    return {'DEFAULT': {**log('neutron'), 'state_path': '%s/state' % HOME, 'transport_url': 'fake://',
                        'bind_host': '127.0.0.1', 'bind_port': str(PORTS['neutron']), 'api_workers': '0',
                        'core_plugin': 'ml2', 'service_plugins': 'router', 'dhcp_agent_notification': 'false',
                        'api_paste_config': '%s/neutron-paste.ini' % HERE,
                        'notify_nova_on_port_status_changes': 'false', 'notify_nova_on_port_data_changes': 'false'},
            'oslo_concurrency': {'lock_path': '%s/state' % HOME},
            'ml2': {'type_drivers': 'flat,vxlan', 'tenant_network_types': 'vxlan', 'mechanism_drivers': 'agentless',
                    'extension_drivers': 'port_security'},
            'ml2_type_flat': {'flat_networks': '*'}, 'ml2_type_vxlan': {'vni_ranges': '1:9999'},
            'keystone_authtoken': checks_tokens('neutron'), 'nova': login('nova'), 'placement': login('placement'),
            'database': database('neutron'), **QUIET}


def nova():
    return {'DEFAULT': {**log('nova'), 'state_path': '%s/state' % HOME, 'transport_url': 'fake://',
                        'my_ip': '127.0.0.1', 'enabled_apis': 'osapi_compute', 'osapi_compute_listen': '127.0.0.1',
                        'osapi_compute_listen_port': str(PORTS['nova']), 'osapi_compute_workers': '1',
                        'compute_driver': 'fake.FakeDriver', 'initial_cpu_allocation_ratio': '4.0',
                        'initial_ram_allocation_ratio': '1.5', 'vif_plugging_is_fatal': 'false',
                        'vif_plugging_timeout': '0', 'graceful_shutdown_timeout': '2'},
            'wsgi': {'api_paste_config': '%s/nova-paste.ini' % HERE},
            'oslo_concurrency': {'lock_path': '%s/state' % HOME}, 'glance': {**login('glance')},
            'cinder': {**login('cinder'), 'catalog_info': 'volumev3::internalURL', 'os_region_name': REGIONS[0]},
            'keystone_authtoken': checks_tokens('nova'), 'service_user': {**login('nova'),
                                                                           'send_service_user_token': 'true'},
            'keystone': login('nova'), 'placement': login('placement'), 'neutron': login('neutron'),
            'api_database': database('nova_api'), 'database': database('nova_cell'), **QUIET}


def glance():
    return {'DEFAULT': {**log('glance'), 'bind_host': '127.0.0.1', 'bind_port': str(PORTS['glance']), 'workers': '0'},
            'paste_deploy': {'flavor': 'keystone', 'config_file': '%s/glance-paste.ini' % HERE},
            'glance_store': {'stores': 'file', 'default_store': 'file',
                             'filesystem_store_datadir': '%s/images' % HOME},
            'oslo_concurrency': {'lock_path': '%s/state' % HOME}, 'keystone_authtoken': checks_tokens('glance'),
            'database': database('glance'), **QUIET}


def cinder():
    return {'DEFAULT': {**log('cinder'), 'state_path': '%s/state' % HOME, 'transport_url': 'fake://',
                        'osapi_volume_listen': '127.0.0.1', 'osapi_volume_listen_port': str(PORTS['cinder']),
                        'osapi_volume_workers': '1', 'auth_strategy': 'keystone', 'enabled_backends': 'pretended',
                        'default_volume_type': 'pretended', 'api_paste_config': '%s/cinder-paste.ini' % HERE,
                        'my_ip': '127.0.0.1', 'host': 'storage-1', 'backend_host': 'storage-1'},
            'pretended': {'volume_driver': 'pretended_volumes.PretendedVolumes', 'volume_backend_name': 'pretended'},
            'coordination': {'backend_url': 'file://%s/state/coordination' % HOME},
            'oslo_concurrency': {'lock_path': '%s/state' % HOME}, 'keystone_authtoken': checks_tokens('cinder'),
            'database': database('cinder'), **QUIET}


def path(service):
    etc = HOME / 'etc'
    return etc / service / (service + '.conf') if service in ('keystone', 'placement') else etc / (service + '.conf')


def write(only=None, changes=None):
    """The files of all services, or of one with `changes` (`section.option` to value)."""
    for service in [only] if only else PORTS:
        if service not in PORTS:
            continue
        content = globals()[service]()
        for name, value in (changes or {}).items():
            section, option = name.split('.', 1)
            content.setdefault(section, {})[option] = value
        file = configparser.RawConfigParser(default_section='none of them is the default')
        file.optionxform = str
        file.read_dict(content)
        path(service).parent.mkdir(parents=True, exist_ok=True)
        with open(path(service), 'w') as out:
            file.write(out)
        if service in ('keystone', 'placement'):
            write_uwsgi(service)
    if not only:
        write_driver_entry()
        write_certificates()


def write_uwsgi(service):
    (HOME / 'etc' / (service + '-uwsgi.ini')).write_text('\n'.join((
        '[uwsgi]', 'plugins = python3', 'http-socket = 127.0.0.1:%d' % PORTS[service],
        'wsgi-file = %s/%s_wsgi.py' % (HERE, service), 'master = true', 'processes = 1', 'threads = 8',
        'lazy-apps = true', 'need-app = true', 'die-on-term = true', 'no-orphans = true', 'buffer-size = 65535',
        'post-buffering = 65536', 'add-header = Connection: close', 'listen = 100', 'disable-logging = true',
        'worker-reload-mercy = 1', '')))


def write_driver_entry():
    """Neutron finds drivers by the entry points of installed packages only."""
    info = HOME / 'lib' / 'agentless-1.egg-info'
    info.mkdir(parents=True, exist_ok=True)
    (info / 'PKG-INFO').write_text('Metadata-Version: 1.0\nName: agentless\nVersion: 1\n')
    (info / 'entry_points.txt').write_text(
        '[neutron.ml2.mechanism_drivers]\nagentless = agentless:Agentless\n')


def write_certificates():
    """An authority, a certificate of it for the front, and a second authority that vouches for nothing here."""
    folder = HOME / 'tls'
    if (folder / 'front.pem').exists():
        return
    for name in ('authority', 'stranger'):
        openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=' + name,
                '-keyout', folder / (name + '.key'), '-out', folder / (name + '.pem'))
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=127.0.0.1', '-keyout', folder / 'front.key',
            '-out', folder / 'front.csr')
    (folder / 'names').write_text('subjectAltName=IP:127.0.0.1,DNS:localhost\n')
    openssl('x509', '-req', '-in', folder / 'front.csr', '-CA', folder / 'authority.pem', '-CAkey',
            folder / 'authority.key', '-CAcreateserial', '-days', '30', '-extfile', folder / 'names',
            '-out', folder / 'front.pem')


def openssl(*words):
    subprocess.run(['openssl', *map(str, words)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

"""The catalogue and its users (`identity`); what machines are made of (`resources`). May run again."""
import json
import ssl
import sys
import time
import urllib.error
import urllib.request

from settings import HOME, PASSWORD, PATHS, REGIONS, TYPES, inner, url

KEYSTONE = inner('keystone') + '/v3'
WITHOUT_NETWORKS = 'RegionThree'
token = None


def call(method, address, body=None, raw=None, allowed=(), **headers):
    data = raw if raw is not None else None if body is None else json.dumps(body).encode()
    headers = {'Content-Type': 'application/json', **{k.replace('_', '-'): v for k, v in headers.items()}}
    if token:
        headers['X-Auth-Token'] = token
    try:
        with urllib.request.urlopen(urllib.request.Request(address, data, headers, method=method), timeout=60) as it:
            text = it.read()
            return it.headers, json.loads(text) if text else None
    except urllib.error.HTTPError as refused:
        if refused.code in allowed:
            return refused.headers, None
        sys.exit('%s %s: %d %s' % (method, address, refused.code, refused.read().decode()[:500]))


def log_in():
    global token
    user = {'name': 'admin', 'domain': {'id': 'default'}, 'password': PASSWORD}
    token = call('POST', KEYSTONE + '/auth/tokens', {'auth': {
        'identity': {'methods': ['password'], 'password': {'user': user}},
        'scope': {'project': {'name': 'admin', 'domain': {'id': 'default'}}}}})[0]['X-Subject-Token']


def one(kind, **properties):
    """Its id, whether it is there already or not."""
    collection = '%s/%ss' % (KEYSTONE, kind)
    found = [it for it in call('GET', '%s?name=%s' % (collection, properties['name']))[1][kind + 's']
             if it['name'] == properties['name']]
    return (found or [call('POST', collection, {kind: properties})[1][kind]])[0]['id']


def endpoints(service, region, addresses):
    for face, address in addresses.items():
        call('POST', KEYSTONE + '/endpoints', {'endpoint': {
            'service_id': service, 'interface': face, 'region_id': region, 'url': address}})


def identity():
    roles = {name: one('role', name=name) for name in ('admin', 'member', 'service', 'heat_stack_owner')}
    project = one('project', name='service', domain_id='default')
    for region in (*REGIONS, WITHOUT_NETWORKS):
        call('POST', KEYSTONE + '/regions', {'region': {'id': region}}, allowed=(409,))
    for name, kind in TYPES.items():
        user = one('user', name=name, domain_id='default', password=PASSWORD)
        for role in ('admin', 'service'):
            call('PUT', '%s/projects/%s/users/%s/roles/%s' % (KEYSTONE, project, user, roles[role]))
        service = one('service', name=name, type=kind)
        path = PATHS.get(name, '')
        for region in (*REGIONS, WITHOUT_NETWORKS):
            if (name, region) != ('neutron', WITHOUT_NETWORKS):
                endpoints(service, region, {'public': url(name) + path, 'internal': inner(name) + path,
                                            'admin': inner(name) + path})
    # what other people's services may look like
    odd = one('service', name='swift', type='object-store')
    for region in REGIONS:
        endpoints(odd, region, {'public': 'http://127.0.0.1:8080/v1/AUTH_%(project_id)s with a blank'})


def resources():
    nova, neutron, glance = inner('nova') + '/v2.1', inner('neutron') + '/v2.0', inner('glance') + '/v2'
    for number, (name, vcpus, ram, disk) in enumerate((
            ('tiny', 1, 512, 1), ('small', 1, 2048, 20), ('medium', 2, 4096, 40), ('large', 4, 8192, 80)), 1):
        call('POST', nova + '/flavors', {'flavor': {
            'id': str(number), 'name': name, 'vcpus': vcpus, 'ram': ram, 'disk': disk}}, allowed=(409,))
    if not call('GET', glance + '/images?name=machine')[1]['images']:
        image = call('POST', glance + '/images', {
            'name': 'machine', 'visibility': 'public', 'disk_format': 'raw', 'container_format': 'bare'})[1]['id']
        call('PUT', '%s/images/%s/file' % (glance, image), raw=bytes(1 << 20),
             Content_Type='application/octet-stream')
    if not call('GET', neutron + '/networks?name=public')[1]['networks']:
        network = call('POST', neutron + '/networks', {'network': {
            'name': 'public', 'shared': True, 'router:external': True, 'provider:network_type': 'flat',
            'provider:physical_network': 'outside'}})[1]['network']['id']
        call('POST', neutron + '/subnets', {'subnet': {
            'name': 'public', 'network_id': network, 'ip_version': 4, 'enable_dhcp': False, 'cidr': '198.18.0.0/16'}})
    cinder_type()
    wait_for_hosts(nova)


def cinder_type():
    project = call('GET', KEYSTONE + '/projects?name=admin')[1]['projects'][0]['id']
    types = '%s/v3/%s/types' % (inner('cinder'), project)
    if 'pretended' not in [it['name'] for it in call('GET', types)[1]['volume_types']]:
        call('POST', types, {'volume_type': {'name': 'pretended', 'os-volume-type-access:is_public': True}})


def wait_for_hosts(nova):
    end = time.monotonic() + 240
    while time.monotonic() < end:
        log_in()
        up = [it for it in call('GET', nova + '/os-hypervisors')[1]['hypervisors'] if it['state'] == 'up']
        if len(up) == 2:
            return
        time.sleep(0.5)
    sys.exit('no two hosts are up in time')


log_in()
{'identity': identity, 'resources': resources}[sys.argv[1]]()

"""Starts and stops the services of the OpenStack that tests run against; see ../openstack."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import settings
from settings import HERE, HOME, PORTS

PATIENCE_SECONDS = 240
LAST_LINES = 60
OURS = HOME / 'made-by-ci-openstack'


def say(text):
    print('openstack: ' + text, flush=True)


def command(service):
    if service in ('keystone', 'placement'):
        return ['uwsgi', '--ini', str(HOME / 'etc' / (service + '-uwsgi.ini'))]
    return ['/usr/bin/python3', str(HERE / ('serve_%s.py' % service))]


def environment(service):
    etc = HOME / 'etc'
    return {**os.environ, 'CLOUD_ETC': str(etc), 'CLOUD_SERVICE': service, 'PYTHONPATH': '%s:%s' % (HOME / 'lib', HERE),
            'OS_KEYSTONE_CONFIG_DIR': str(etc / 'keystone'), 'OS_PLACEMENT_CONFIG_DIR': str(etc / 'placement'),
            'XDG_CACHE_HOME': str(HOME / 'cache')}


def pid_of(service):
    """The process that we started, if it still runs: no other has both its number and its start."""
    try:
        pid, began = (HOME / 'run' / service).read_text().split()
    except (OSError, ValueError):
        return None
    return int(pid) if start_of(pid) == began else None


def start_of(pid):
    try:
        state, *rest = pathlib.Path('/proc/%s/stat' % pid).read_text().rpartition(')')[2].split()
    except OSError:
        return None
    return None if state == 'Z' else rest[18]


def answers(service):
    if service == 'front':
        return all(port_answers('https://127.0.0.1:%d/' % settings.tls(name)) for name in PORTS)
    return port_answers('http://127.0.0.1:%d/' % PORTS[service])


def port_answers(url):
    try:
        urllib.request.urlopen(url, timeout=5, context=settings.untrusting()).close()
        return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def launch(service):
    if pid_of(service):
        return
    if service != 'front' and answers(service):
        sys.exit('openstack: port %d, which %s needs, is taken' % (PORTS[service], service))
    log = open(HOME / 'logs' / (service + '.out'), 'ab')
    process = subprocess.Popen(command(service), env=environment(service), stdin=subprocess.DEVNULL, stdout=log,
                               stderr=log, start_new_session=True)
    (HOME / 'run' / service).write_text('%d %s' % (process.pid, start_of(process.pid)))


def wait_for(service):
    end = time.monotonic() + PATIENCE_SECONDS
    while not answers(service):
        if not pid_of(service):
            sys.exit('openstack: %s ended; its last words:\n%s' % (service, tail(service)))
        if time.monotonic() > end:
            sys.exit('openstack: %s does not answer; its last words:\n%s' % (service, tail(service)))
        time.sleep(0.2)


def tail(service):
    lines = []
    for end in ('.out', '.log'):
        path = HOME / 'logs' / (service + end)
        if path.exists():
            lines += path.read_text(errors='replace').splitlines()[-20:]
    return '\n'.join(lines)


def end(service, how):
    pid = pid_of(service)
    if not pid:
        return
    for signalled in (how, signal.SIGKILL):
        try:
            os.killpg(pid, signalled)
        except ProcessLookupError:
            break
        limit = time.monotonic() + 5
        while pid_of(service) and time.monotonic() < limit:
            reap(pid)
            time.sleep(0.05)
        if not pid_of(service):
            break
    (HOME / 'run' / service).unlink(missing_ok=True)


def reap(pid):
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass


def run(*words, service='keystone'):
    out = HOME / 'logs' / ('prepare-%s.out' % words[-1])
    with open(out, 'ab') as log:
        done = subprocess.run(['/usr/bin/python3', *map(str, words)], env=environment(service), stdout=log, stderr=log)
    if done.returncode:
        sys.exit('openstack: %s failed:\n%s' % (' '.join(map(str, words)), '\n'.join(
            out.read_text(errors='replace').splitlines()[-20:])))


def start():
    began = time.monotonic()
    if HOME.exists() and any(HOME.iterdir()) and not OURS.exists():
        sys.exit('openstack: %s has something in it that is not ours' % HOME)
    if not (HOME / 'run' / 'prepared').exists():
        stop()  # what an earlier start did not finish
    HOME.mkdir(parents=True, exist_ok=True)
    OURS.touch()
    for folder in ('etc', 'run', 'logs', 'db', 'lib', 'state', 'images', 'tls', 'cache'):
        (HOME / folder).mkdir(parents=True, exist_ok=True)
    settings.write()
    if not (HOME / 'run' / 'prepared').exists():
        run(HERE / 'prepare.py', 'keystone')
        others = [subprocess.Popen(['/usr/bin/python3', str(HERE / 'prepare.py'), name], env=environment(name),
                                   stdout=open(HOME / 'logs' / ('prepare-%s.out' % name), 'ab'),
                                   stderr=subprocess.STDOUT) for name in PORTS if name != 'keystone']
        launch('keystone')
        wait_for('keystone')
        run(HERE / 'seed.py', 'identity')
        for name, other in zip([n for n in PORTS if n != 'keystone'], others):
            if other.wait():
                sys.exit('openstack: the database of %s was not made:\n%s' % (name, tail('prepare-' + name)))
        (HOME / 'run' / 'prepared').touch()
    services = [*PORTS, 'front']
    for service in services:
        launch(service)
    for service in services:
        wait_for(service)
    run(HERE / 'seed.py', 'resources')
    say('started in %d s: %s, certificate of its authority in %s' % (
        time.monotonic() - began, settings.url('keystone') + '/v3', HOME / 'tls' / 'authority.pem'))


def status():
    down = [service for service in [*PORTS, 'front'] if not (pid_of(service) and answers(service))]
    for service in [*PORTS, 'front']:
        say('%s %s' % (service, 'DOWN' if service in down else 'answers'))
    sys.exit(1 if down else 0)


def restart(service, *changes):
    end(service, signal.SIGTERM)
    settings.write(service, dict(change.split('=', 1) for change in changes))
    launch(service)
    wait_for(service)
    say('%s started again%s' % (service, ' with ' + ', '.join(changes) if changes else ''))


def stop():
    for service in ['front', *reversed(PORTS)]:
        end(service, signal.SIGTERM)
    if OURS.exists():
        shutil.rmtree(HOME)
        say('stopped')


def logs():
    """The last words of every service, for whoever looks for why something failed."""
    for file in sorted((HOME / 'logs').glob('*')):
        lines = file.read_text(errors='replace').splitlines()[-LAST_LINES:]
        if lines:
            print('--- %s' % file.name, *lines, sep='\n', flush=True)


def kill(service):
    end(service, signal.SIGKILL)
    say('%s killed' % service)


if __name__ == '__main__':
    {'start': start, 'stop': stop, 'status': status, 'restart': restart, 'kill': kill,
     'logs': logs}[sys.argv[1]](*sys.argv[2:])

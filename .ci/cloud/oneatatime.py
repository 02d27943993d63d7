"""Serves one request at a time: two SQLite transactions that read and then write do not wait for each other but fail."""
import threading


class OneAtATime:
    def __init__(self, app):
        self.app, self.turn = app, threading.Lock()

    def __call__(self, environ, start_response):
        with self.turn:
            return list(self.app(environ, start_response))


def filter_factory(_, **__):
    return OneAtATime

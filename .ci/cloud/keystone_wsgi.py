from keystone.server.wsgi import initialize_public_application
from oneatatime import OneAtATime

application = OneAtATime(initialize_public_application())

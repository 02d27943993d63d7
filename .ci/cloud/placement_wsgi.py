from oneatatime import OneAtATime
from placement.wsgi import init_application

application = OneAtATime(init_application())

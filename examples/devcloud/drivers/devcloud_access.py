"""One line for each request that an API service was sent, for all of them in
one file and in one form, since their own logs differ in what they say, and most
of them do not name the program that asked.

The fields, with tabs between: service, method, path, status, user id, project
id, the program (User-Agent), and "service" where a service's token came along.
An id is "-" where the request carried no token that was valid.
"""
import os


class AccessLog:
    def __init__(self, app, service, path):
        self.app = app
        self.service = service
        # A short write to a file opened so is whole, whoever else writes.
        self.file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def __call__(self, environ, start_response):
        # Taken before the application shifts one into the other.
        path = environ.get('SCRIPT_NAME', '') + environ.get('PATH_INFO', '')
        if environ.get('QUERY_STRING'):
            path += '?' + environ['QUERY_STRING']

        def start(status, headers, *more):
            self.write(environ, path, status)
            return start_response(status, headers, *more)

        return self.app(environ, start)

    def write(self, environ, path, status):
        fields = (self.service, environ['REQUEST_METHOD'], path, status[:3],
                  environ.get('HTTP_X_USER_ID'),
                  environ.get('HTTP_X_PROJECT_ID'),
                  environ.get('HTTP_USER_AGENT'),
                  environ.get('HTTP_X_SERVICE_TOKEN') and 'service')
        line = '\t'.join(' '.join((field or '-').split()) for field in fields)
        os.write(self.file, (line + '\n').encode('latin-1', 'replace'))


def filter_factory(settings, service, path, **more):
    """As paste calls it, with the options of the filter's section; swift adds
    some of its own."""
    return lambda app: AccessLog(app, service, path)

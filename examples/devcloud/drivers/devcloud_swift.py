"""Keeps swift's log in one place, its console, for a development cloud.

Without a /dev/log swift sends each message as a datagram to 127.0.0.1:514 as
well, from a socket that is then open on every interface.
"""
from logging import handlers


def console_only(conf, name, log_to_console, log_route, fmt, logger,
                 adapted_logger):
    """A hook for swift's option log_custom_handlers."""
    for handler in list(logger.handlers):
        if isinstance(handler, handlers.SysLogHandler):
            logger.removeHandler(handler)
            handler.close()

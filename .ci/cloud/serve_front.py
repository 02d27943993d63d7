"""Speaks TLS before every service, and passes on what comes as it comes."""
import asyncio
import ssl

from settings import HOME, PORTS, tls


async def pour(reader, writer):
    try:
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    except (OSError, ssl.SSLError):
        pass  # either side may go at any time; the other is told by the end of the connection
    finally:
        writer.close()


def door(port):
    async def enter(reader, writer):
        try:
            inner_reader, inner_writer = await asyncio.open_connection('127.0.0.1', port)
        except OSError:
            writer.close()
            return
        await asyncio.gather(pour(reader, inner_writer), pour(inner_reader, writer))
    return enter


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(HOME / 'tls' / 'front.pem', HOME / 'tls' / 'front.key')
    servers = [await asyncio.start_server(door(port), '127.0.0.1', tls(name), ssl=context, backlog=200)
               for name, port in PORTS.items()]
    await asyncio.gather(*(server.serve_forever() for server in servers))


asyncio.run(main())

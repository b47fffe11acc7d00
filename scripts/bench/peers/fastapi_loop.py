"""FastAPI as its documentation shows it: a list of connections and a loop over them. Argument: bytes of an event."""

import asyncio
import socket
import sys
import time

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

LATE_US = 2000
event_bytes = int(sys.argv[1])
app = FastAPI()
connections: list[WebSocket] = []


def microseconds() -> int:
    return time.time_ns() // 1000


def event_of(seq: int, x: int) -> str:
    begin = f'{{"job":"job-000001","seq":{seq},"x":{x},"text":"'
    return begin + "x" * (event_bytes - len(begin) - 2) + '"}'


@app.websocket("/events")
async def follow(websocket: WebSocket) -> None:
    await websocket.accept()
    connections.append(websocket)
    try:
        while True:
            await websocket.receive_text()
    except WebSocketDisconnect:
        connections.remove(websocket)


async def publish(event: str) -> None:
    for connection in list(connections):
        try:
            await connection.send_text(event)
        except Exception:  # it has gone, which `follow` sees to
            continue


async def burst(total: int) -> None:
    for seq in range(1, total + 1):
        await publish(event_of(seq, microseconds()))


async def rate(per_second: float, total: int) -> None:
    began = microseconds()
    for seq in range(total):
        planned = int(began + seq * 1e6 / per_second)
        await asyncio.sleep(max(0, (planned - microseconds()) / 1e6))
        now = microseconds()
        await publish(event_of(seq + 1, planned if now > planned + LATE_US else now))


async def take_orders() -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        kind, first, second = line.decode().split()
        if kind == "burst":
            await burst(int(first))
        elif kind == "rate":
            await rate(float(first), int(second))


async def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws_ping_interval=None))
    print(f"listening on {listener.getsockname()[1]}", flush=True)
    await asyncio.gather(server.serve(sockets=[listener]), take_orders())


asyncio.run(main())

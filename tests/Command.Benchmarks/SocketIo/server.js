// A post is committed before it is sent to everyone: what a careful team would write with socket.io.
const { createServer } = require('node:http');
const { Pool } = require('pg');
const { Server } = require('socket.io');

const pool = new Pool({ max: 4 });
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });

io.on('connection', socket => {
  socket.join('incident');
  socket.on('post', async data => {
    await pool.query({ name: 'post', text: 'insert into bench_post (data) values ($1)', values: [data] });
    io.to('incident').emit('patch', data);
  });
});

http.listen(0, '127.0.0.1', () => console.log(http.address().port));

import NIOCore

/// The connection of a peer when too many are open: says so and closes.
final class TurnAwayHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let message: [UInt8]

    init(message: [UInt8]) {
        self.message = message
    }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        // The peer has not shown its framing yet. A person can read a line, too.
        let line = ByteBuffer(bytes: message + [UInt8(ascii: "\n")])
        context.writeAndFlush(wrapOutboundOut(line)).whenComplete { _ in channel.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}
}

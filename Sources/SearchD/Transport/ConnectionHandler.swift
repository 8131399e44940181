import Logging
import NIOCore
import SearchProtocol

/// One connection. It makes messages of the bytes, hands them to the conversation and writes the replies.
///
/// While too many messages are in flight or the peer does not read its replies, messages wait in the decoder and
/// nothing is read, so that the kernel makes the peer wait. A peer that closes its sending side still gets every
/// answer.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Phase {
        case open
        /// Nothing more is read. The connection closes after the last answer.
        case ending
        case closing
    }

    private let conversation: any Conversation
    private let count: ConnectionCount
    private let limits: TransportLimits
    private let logger: Logger
    private var decoder = MessageDecoder()
    private var phase = Phase.open
    private var inFlight = 0
    /// Whether messages may wait in the decoder until an answer makes room.
    private var isHeldUp = false
    /// Whether the channel asked to read while messages waited.
    private var owesRead = false
    private var isDelivering = false
    private var hasUnflushedReplies = false
    /// Whether the bytes of the peer are not a message. What follows cannot be cut into messages.
    private var isBroken = false
    /// Whether the peer has closed its sending side.
    private var hasReadEverything = false
    private var context: ChannelHandlerContext?

    init(conversation: any Conversation, count: ConnectionCount, limits: TransportLimits, logger: Logger) {
        self.conversation = conversation
        self.count = count
        self.limits = limits
        self.logger = logger
    }

    /// Reads nothing more, answers what has arrived and closes. Runs on the event loop.
    func end() {
        guard phase == .open else { return }
        phase = .ending
        deliver()
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .closing
        conversation.disconnected()
        context.fireChannelInactive()
    }

    func read(context: ChannelHandlerContext) {
        if phase == .open, !isHeldUp { context.read() } else { owesRead = true }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .open else { return }
        let buffer = unwrapInboundIn(data)
        decoder.append(buffer.readableBytesUInt8Span)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        deliver()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { deliver() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent {
            hasReadEverything = true
            end()
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("connection failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    /// Hands messages to the conversation while there is room for their answers.
    private func deliver() {
        guard let context, !isDelivering, phase != .closing else { return }
        isDelivering = true
        isHeldUp = false
        while phase != .closing, !isBroken {
            guard inFlight < limits.messagesInFlight, context.channel.isWritable else {
                isHeldUp = true
                break
            }
            do {
                guard let message = try nextMessage() else { break }
                hand(message, context)
            } catch {
                write(ByteBuffer(message: conversation.reject(error), framing: decoder.framing ?? .lines), context)
                isBroken = true
                phase = .ending
                break
            }
        }
        isDelivering = false
        flush(context)
        proceed(context)
    }

    private func hand(_ message: [UInt8], _ context: ChannelHandlerContext) {
        inFlight += 1
        let framing = decoder.framing ?? .lines
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let isAlone = inFlight == 1 && !decoder.hasBufferedBytes && count.open == 1
        conversation.receive(message, isAlone: isAlone) { reply in
            let buffer = reply.map { ByteBuffer(message: $0, framing: framing) }
            if bound.eventLoop.inEventLoop {
                bound.value.answered(buffer)
            } else {
                bound.eventLoop.execute { bound.value.answered(buffer) }
            }
        }
    }

    private func answered(_ reply: ByteBuffer?) {
        inFlight -= 1
        guard let context, phase != .closing else { return }
        if let reply { write(reply, context) }
        guard !isDelivering else { return }
        flush(context)
        if isHeldUp { deliver() } else { proceed(context) }
    }

    private func write(_ reply: ByteBuffer, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(reply), promise: nil)
        hasUnflushedReplies = true
    }

    private func flush(_ context: ChannelHandlerContext) {
        guard hasUnflushedReplies else { return }
        hasUnflushedReplies = false
        context.flush()
    }

    /// Reads on, or closes after the last answer.
    private func proceed(_ context: ChannelHandlerContext) {
        guard !isHeldUp else { return }
        switch phase {
        case .open:
            if owesRead {
                owesRead = false
                context.read()
            }
        case .ending:
            if inFlight == 0 { close(context) }
        case .closing:
            break
        }
    }

    /// The next whole message. At the end of the stream the last line needs no line feed.
    private func nextMessage() throws(FramingError) -> [UInt8]? {
        if let message = try decoder.next() { return message }
        return hasReadEverything ? try decoder.finish() : nil
    }

    /// Closes when every reply has been sent: an empty write completes after them.
    private func close(_ context: ChannelHandlerContext) {
        phase = .closing
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in channel.close(promise: nil) }
    }
}

extension ByteBuffer {
    /// One message with its framing.
    fileprivate init(message: [UInt8], framing: Framing) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count + 32)
        framing.encode(message, into: &bytes)
        self.init(bytes: bytes)
    }
}

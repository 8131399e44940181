/// The version of the protocol; it changes only when a program written for the one before would break.
public let protocolVersion = 1

/// The version of these programs.
public let programVersion = "0.1.0"

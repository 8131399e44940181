import Glibc
import ProgramSupport

// Writing to a pipe that nobody reads gives EPIPE, which StandardOutput handles.
signal(SIGPIPE, SIG_IGN)
exit(Program.run(Array(CommandLine.arguments.dropFirst())).code)

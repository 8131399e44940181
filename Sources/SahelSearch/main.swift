import Glibc
import ProgramSupport

// Writing to a pipe without a reader then gives EPIPE, which StandardOutput handles.
signal(SIGPIPE, SIG_IGN)
exit(Program.run(Array(CommandLine.arguments.dropFirst())).code)

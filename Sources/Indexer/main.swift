internal import Glibc
internal import ProgramSupport

exit(await IndexCommand.start(IndexRun.start).code)

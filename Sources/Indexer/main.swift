internal import Glibc

exit(await IndexCommand.start(IndexRun.start).code)

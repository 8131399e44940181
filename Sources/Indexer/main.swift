internal import Glibc

exit(IndexCommand.start(Survey.run).code)

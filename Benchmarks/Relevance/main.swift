internal import ArgumentParser
internal import Glibc

do {
    var command = try RelevanceCommand.parseAsRoot()
    try command.run()
} catch let error as InputError {
    complain("\(error)")
    exit(65)
} catch {
    if RelevanceCommand.exitCode(for: error).isSuccess {
        print(RelevanceCommand.fullMessage(for: error))
    } else {
        complain(RelevanceCommand.message(for: error))
        exit(2)
    }
}

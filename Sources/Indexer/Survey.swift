internal import Articles

/// A run without an index: reads every article and tells which could not be read.
struct Survey {
    private var report = Report()

    static func run(_ options: IndexOptions, _ progress: Progress) throws -> Report {
        progress.begin("Looking")
        let tree = try FileWalker.walk(options.paths)
        var survey = Survey()
        survey.report.skipped = tree.skipped
        progress.begin("Reading", total: tree.files.count)
        for file in tree.files {
            try Termination.check()
            do throws(SkipReason) {
                try survey.read(file)
            } catch {
                survey.report.skipped.append(error)
            }
            progress.advance()
        }
        survey.report.articles = survey.report.new
        return survey.report
    }

    private mutating func read(_ file: FoundFile) throws(SkipReason) {
        var outcome = Report.FileOutcome(path: file.path)
        if file.format == .jsonLines {
            var lines = try JSONLines(file.path)
            while let block = try lines.nextBlock() {
                report.skipped += block.skipped
                for line in block.lines {
                    do throws(SkipReason) {
                        report.remarks += try block.article(line, path: file.path).remarks
                        outcome.new += 1
                    } catch {
                        report.skipped.append(error)
                    }
                }
            }
        } else {
            report.remarks += try TextArticle.read(file.path, format: file.format).remarks
            outcome.new += 1
        }
        report.add(outcome)
    }
}

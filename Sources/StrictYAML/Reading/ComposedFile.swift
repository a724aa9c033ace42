// SPDX-License-Identifier: MIT

/// A file as keys and values, before anything is known of what they mean.
package struct ComposedFile {
  /// The file's bytes.
  package let source: SourceText
  /// The file's keys and values.
  package let tree: NodeTree
  /// What is wrong already, such as a key that is there twice.
  package let findings: [Finding]

  /// Reads keys and values from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8, at most 1 MiB.
  ///   - file: The file's name, as problems are to say it.
  ///   - words: What such a file is called.
  /// - Throws: Every problem of the file, in its order, if there is no tree to go on with.
  package init(
    _ bytes: some Collection<UInt8>, file: String, words: FileWords
  ) throws(FileError) {
    if bytes.count > SourceText.mostBytes { throw .tooLarge(file, words) }
    source = SourceText(bytes, file: file, words: words)
    let faults = source.characterFindings(atMost: SourceText.mostProblems)
    if !faults.isEmpty { throw source.error(faults) }
    let scan = StructureScan(source)
    if scan.isBeyondLimits || scan.mustNotBeComposed { throw source.error(scan.findings) }
    let text = source
    let duplicates = scan.duplicates.map { key in
      Finding(at: key.lowerBound, "\(quoted(text.text(key))) is there again; keep one of the two")
    }
    findings = scan.findings + duplicates
    // Yams would stop at the duplicates that are not noted any more.
    if findings.count >= SourceText.mostProblems { throw source.error(findings) }
    do {
      tree = try NodeTree(source, duplicateKeys: scan.duplicates)
    } catch {
      throw source.error(findings + [error.finding])
    }
  }
}

extension FileError {
  /// The error of a file that is too large to be read.
  fileprivate static func tooLarge(_ file: String, _ words: FileWords) -> FileError {
    .init(problems: [
      .init(
        place: .init(file: file),
        message: "larger than 1 MiB, which \(words.needless); is it the right file?")
    ])
  }
}

// SPDX-License-Identifier: MIT

/// A file as keys and values, before they are interpreted.
package struct ComposedFile {
  /// The file's bytes.
  package let source: SourceText
  /// The file's keys and values.
  package let tree: NodeTree
  /// Problems found so far, such as duplicate keys.
  package let findings: [Finding]

  /// Reads keys and values from the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8, at most 1 MiB.
  ///   - file: The file's name in messages.
  ///   - words: The words for this kind of file.
  /// - Throws: All problems of the file, in order, if it gives no tree.
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
      Finding(at: key.lowerBound, "\(quoted(text.text(key))) is repeated; keep one of the two")
    }
    findings = scan.findings + duplicates
    // Past the limit duplicates go unrecorded, and Yams would throw on them.
    if findings.count >= SourceText.mostProblems { throw source.error(findings) }
    do {
      tree = try NodeTree(source, duplicateKeys: scan.duplicates)
    } catch {
      throw source.error(findings + error.findings)
    }
  }
}

extension FileError {
  /// The error for a file that is too large.
  fileprivate static func tooLarge(_ file: String, _ words: FileWords) -> FileError {
    .init(problems: [
      .init(
        place: .init(file: file),
        message: "larger than 1 MiB, which \(words.needless); is it the right file?")
    ])
  }
}

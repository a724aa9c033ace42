// SPDX-License-Identifier: MIT

import RoutineModel

/// Makes routines of the text of routine files.
enum RoutineDecoder {
  /// Reads a routine from the bytes of its file.
  ///
  /// Whether the routines exist that a workout names is not known here; the catalog sees to that.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8, at most 1 MiB.
  ///   - file: The file's name, as problems are to say it.
  ///   - id: The routine's id, which is the file's stem.
  /// - Throws: Every problem of the file, in its order.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String, id: RoutineID
  ) throws(RoutineFileError) -> LocatedRoutine {
    if bytes.count > SourceText.mostBytes { throw .tooLarge(file) }
    let source = SourceText(bytes, file: file)
    let faults = source.characterFindings(atMost: SourceText.mostProblems)
    if !faults.isEmpty { throw source.error(faults) }
    let scan = StructureScan(source)
    if scan.isBeyondLimits || scan.mustNotBeComposed { throw source.error(scan.findings) }
    let duplicates = scan.duplicates.map { key in
      Finding(
        at: key.lowerBound, "\(quoted(source.text(key))) is there again; keep one of the two")
    }
    let findings = scan.findings + duplicates
    // Yams would stop at the duplicates that are not noted any more.
    if findings.count >= SourceText.mostProblems { throw source.error(findings) }
    let tree: NodeTree
    do {
      tree = try NodeTree(source, duplicateKeys: scan.duplicates)
    } catch {
      throw source.error(findings + [error.finding])
    }
    guard let root = tree.root else {
      let empty = Finding(
        at: source.start, "the file is empty; a routine needs a name, a kind and steps")
      throw source.error(findings + [empty])
    }
    var reading = RoutineReading(source, tree, findings: findings)
    let routine = reading.routine(at: root, id: id)
    guard let routine, reading.findings.isEmpty else { throw source.error(reading.findings) }
    return LocatedRoutine(routine, reading)
  }
}

extension RoutineFileError {
  /// The error of a file that is too large to be read.
  static func tooLarge(_ file: String) -> RoutineFileError {
    .init(problems: [
      .init(
        place: .init(file: file),
        message: "larger than 1 MiB, which no routine needs; is it the right file?")
    ])
  }
}

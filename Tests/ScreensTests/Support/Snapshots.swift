// SPDX-License-Identifier: MIT
import Foundation
import TestSupport
import Testing
import TextCanvas

@testable import Screens

/// The size of every screen's snapshot.
let ordinarySize = Size(columns: 80, rows: 24)

/// A terminal that takes the whole of a large screen.
let wideSize = Size(columns: 200, rows: 60)

/// The sizes at which every layout is looked at.
let screenSizes = [ordinarySize, Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]

/// The same, and one too small for a screen.
let everySize = screenSizes + [Size(columns: 30, rows: 5)]

/// Compares a screen with its snapshots: at the ordinary size, and at more if it represents a
/// layout.
func expectSnapshots<S: Screen>(
  of shown: Shown<S>, _ name: String, at sizes: [Size] = [ordinarySize],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for size in sizes {
    expectSnapshot(of: shown.draw(size), name, sourceLocation: sourceLocation)
  }
}

/// Compares a screen with `Snapshots/<name>.<columns>x<rows>.txt`, glyphs and styles.
///
/// With `RECORD_SNAPSHOTS=1` the file is written and the test fails, so that a recording does not
/// pass as a test.
func expectSnapshot(
  of buffer: CellBuffer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let size = buffer.size
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).\(size.columns)x\(size.rows).txt")
  let actual = buffer.snapshot
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    let written = Result { try Data(actual.utf8).write(to: file) }
    Issue.record("recorded \(file.lastPathComponent): \(written)", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no snapshot \(file.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard expected != actual else { return }
  Issue.record(
    "\(file.lastPathComponent) differs\n\(difference(from: expected, to: actual))",
    sourceLocation: sourceLocation)
}

/// The lines in which two texts differ, `-` expected and `+` drawn.
private func difference(from expected: String, to actual: String) -> String {
  let before = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let after = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for index in 0..<max(before.count, after.count) {
    let old = index < before.count ? before[index] : nil
    let new = index < after.count ? after[index] : nil
    guard old != new else { continue }
    if let old { lines.append("- \(old)") }
    if let new { lines.append("+ \(new)") }
  }
  return lines.joined(separator: "\n")
}

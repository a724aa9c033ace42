// SPDX-License-Identifier: MIT

import Yams

/// Makes a value of a file's tree and collects whatever stands in the way.
///
/// Each function gives the value it was asked for, or `nil` after it has reported why there is none;
/// so a problem is reported once, and the rest of the file is still read.
package protocol TreeReading {
  /// The file's bytes.
  var source: SourceText { get }
  /// The file's keys and values.
  var tree: NodeTree { get }
  /// The problems found so far.
  var findings: [Finding] { get set }
}

extension TreeReading {
  /// Whether so many problems were found that more would not be read.
  package var isFull: Bool { findings.count >= SourceText.mostProblems }

  /// Notes a problem at a node.
  package mutating func report(_ node: Node, _ path: String, _ message: String) {
    if !isFull { findings.append(Finding(at: offset(node), path: path, message)) }
  }

  /// Where the node stands, in bytes from the file's first.
  package func offset(_ node: Node) -> Int {
    guard let mark = node.mark else { return source.start }
    return source.offset(line: mark.line, column: mark.column)
  }
}

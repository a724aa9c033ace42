// SPDX-License-Identifier: MIT

import Yams

/// Makes a value from a file's tree and collects its problems.
///
/// Each function returns its value, or `nil` once it has reported why not. So each problem is
/// reported once, and the rest of the file is still read.
package protocol TreeReading {
  /// The file's bytes.
  var source: SourceText { get }
  /// The file's keys and values.
  var tree: NodeTree { get }
  /// The problems found so far.
  var findings: [Finding] { get set }
}

extension TreeReading {
  /// Whether the limit of problems is reached.
  package var isFull: Bool { findings.count >= SourceText.mostProblems }

  /// Reports a problem at a node.
  package mutating func report(_ node: Node, _ path: String, _ message: String) {
    if !isFull { findings.append(Finding(at: offset(node), path: path, message)) }
  }

  /// The node's offset in bytes.
  package func offset(_ node: Node) -> Int {
    guard let mark = node.mark else { return source.start }
    return source.offset(line: mark.line, column: mark.column)
  }
}

// SPDX-License-Identifier: MIT

/// Numbers in rows and columns. The first cell of a row says what the row is of.
struct ReportTable {
  /// What it is of.
  let caption: String
  let head: [String]
  var rows: [[String]] = []
  /// The columns, from 0, whose cells are words and begin at the left.
  var wordColumns: Set<Int> = []

  /// What a template needs of it.
  var context: [String: Any] {
    func cells(_ texts: [String]) -> [[String: Any]] {
      texts.enumerated().dropFirst().map { column, text in
        ["cell": text, "look": wordColumns.contains(column) ? "w" : ""]
      }
    }
    return [
      "caption": caption, "corner": head.first ?? "", "heads": cells(head),
      "rows": rows.map { ["first": $0.first ?? "", "cells": cells($0)] as [String: Any] },
    ]
  }
}

// SPDX-License-Identifier: MIT

/// A table of numbers. The first cell of each row is its label.
struct ReportTable {
  /// What the table shows.
  let caption: String
  let head: [String]
  var rows: [[String]] = []
  /// What is written on its fold below a picture.
  var fold = ReportTexts.asTable
  /// The columns, from 0, that hold words and are aligned left.
  var wordColumns: Set<Int> = []

  /// The values for the template.
  var context: [String: Any] {
    func cells(_ texts: [String]) -> [[String: Any]] {
      texts.enumerated().dropFirst().map { column, text in
        ["cell": text, "look": wordColumns.contains(column) ? "w" : ""]
      }
    }
    return [
      "caption": caption, "fold": fold, "corner": head.first ?? "", "heads": cells(head),
      "rows": rows.map { ["first": $0.first ?? "", "cells": cells($0)] as [String: Any] },
    ]
  }
}

// SPDX-License-Identifier: MIT

/// The program in plain mode, speaking in lines.
protocol Speaking: AnyObject {
  /// Its output so far.
  var output: [UInt8] { get }
  /// Says yes.
  func agree()
}

extension Speaking {
  private var text: String { String(decoding: output, as: UTF8.self) }

  /// Waits until it has said something this many times.
  func says(_ words: String, times: Int = 1) throws {
    try Waiting.result(
      of: {
        self.text.split(separator: words, omittingEmptySubsequences: false).count > times ? () : nil
      },
      failure: { "it never said '\(words)', but:\n\(self.text)" })
  }

  /// Says yes to a question. It counts only after the time to read the question; earlier answers
  /// repeat the question.
  func agrees(until words: String) throws {
    try Waiting.until("yes to count") {
      let before = output.count
      agree()
      try Waiting.until("an answer to yes") { output.count > before }
      return text.contains(words)
    }
  }
}

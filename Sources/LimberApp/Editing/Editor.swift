// SPDX-License-Identifier: MIT

/// The person's editor: a program and its arguments.
struct Editor: Hashable, Sendable {
  /// The program and the arguments that it is always given; at least the program.
  let words: [String]
  /// The variable that says so; `nil` where none does.
  let variable: String?

  /// Editors that are there on most machines, the one that a person has chosen for them first.
  private static let usual = ["sensible-editor", "nano", "vi"]
  /// Editors of a terminal that take `+LINE` before the file.
  private static let takingLine: Set<String> = [
    "emacs", "emacsclient", "jed", "joe", "kak", "mcedit", "mg", "micro", "nano", "ne", "nvim",
    "pico", "sensible-editor", "vi", "view", "vim", "vim.basic", "vim.tiny",
  ]
  /// Editors with a window of their own, and what lets them return no sooner than the file is closed.
  private static let waiting: [String: [String]] = [
    "atom": ["--wait", "-w"], "code": ["--wait", "-w"], "code-insiders": ["--wait", "-w"],
    "codium": ["--wait", "-w"], "cursor": ["--wait", "-w"], "gedit": ["--wait", "-w"],
    "gnome-text-editor": ["--standalone", "-s"], "gvim": ["--nofork", "-f"],
    "kate": ["--block", "-b"], "mate": ["--wait", "-w"], "mvim": ["--nofork", "-f"],
    "pluma": ["--wait", "-w"], "subl": ["--wait", "-w"], "windsurf": ["--wait", "-w"],
    "zed": ["--wait", "-w"],
  ]

  /// The editor of `VISUAL`, else of `EDITOR`, else a usual one that is there.
  ///
  /// - Parameters:
  ///   - environment: The process's environment variables.
  ///   - isThere: Whether there is a program of a name.
  init?(environment: [String: String], isThere: (String) -> Bool) {
    for variable in ["VISUAL", "EDITOR"] {
      let words = Self.words(of: environment[variable] ?? "")
      if !words.isEmpty {
        (self.words, self.variable) = (words, variable)
        return
      }
    }
    guard let name = Self.usual.first(where: isThere) else { return nil }
    (words, variable) = ([name], nil)
  }

  /// The program's name, without its folder.
  var name: String { words.first?.split(separator: "/").last.map(String.init) ?? "" }

  /// What is run to edit a file, at a line if the editor is known to take one.
  func command(for file: String, line: Int?) -> [String] {
    let place = line.flatMap { Self.takingLine.contains(name) ? "+\($0)" : nil }
    return words + [place, file].compactMap(\.self)
  }

  /// The option that it lacks to wait for the file to be closed; `nil` where it waits, or nobody knows.
  var missingWait: String? {
    guard let options = Self.waiting[name], !words.contains(where: options.contains) else {
      return nil
    }
    return options.first
  }

  /// Whether it may be one of a window of its own, of which nothing is known.
  var isUnknown: Bool { !Self.takingLine.contains(name) && Self.waiting[name] == nil }

  /// The words of a command line, as a shell splits it: quotes and backslashes hold words together.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = line[...]
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("\\", nil): word = (word ?? "") + (rest.popFirst().map(String.init) ?? "\\")
      case ("\\", "\"") where rest.first == "\"" || rest.first == "\\":
        word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (_, nil) where character.isWhitespace:
        if let whole = word { words.append(whole) }
        word = nil
      default:
        if character == quote { quote = nil } else { word = (word ?? "") + String(character) }
      }
    }
    if let word { words.append(word) }
    return words.first == "" ? [] : words
  }
}

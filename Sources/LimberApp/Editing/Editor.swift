// SPDX-License-Identifier: MIT

/// The person's editor: a program and its arguments.
struct Editor: Hashable, Sendable {
  /// The program and its fixed arguments; at least the program.
  let words: [String]
  /// The environment variable it is from; `nil` for none.
  let variable: String?

  /// Editors found on most machines; first the one chosen for the system. None that asks which to
  /// take: that question has no way out.
  private static let usual = ["editor", "nano", "vi"]
  /// Terminal editors that accept `+LINE` before the file.
  private static let takingLine: Set<String> = [
    "editor", "emacs", "emacsclient", "jed", "joe", "kak", "mcedit", "mg", "micro", "nano", "ne",
    "nvim", "pico", "sensible-editor", "vi", "view", "vim", "vim.basic", "vim.tiny",
  ]
  /// Editors with a window of their own, and the options that make them wait until the file is
  /// closed.
  private static let waiting: [String: [String]] = [
    "atom": ["--wait", "-w"], "code": ["--wait", "-w"], "code-insiders": ["--wait", "-w"],
    "codium": ["--wait", "-w"], "cursor": ["--wait", "-w"], "gedit": ["--wait", "-w"],
    "gnome-text-editor": ["--standalone", "-s"], "gvim": ["--nofork", "-f"],
    "kate": ["--block", "-b"], "mate": ["--wait", "-w"], "mvim": ["--nofork", "-f"],
    "pluma": ["--wait", "-w"], "subl": ["--wait", "-w"], "windsurf": ["--wait", "-w"],
    "zed": ["--wait", "-w"],
  ]

  /// The editor from `VISUAL`, else from `EDITOR`, else the first usual one that exists.
  ///
  /// - Parameters:
  ///   - environment: The process's environment variables.
  ///   - exists: Whether a program exists.
  init?(environment: [String: String], exists: (String) -> Bool) {
    for variable in ["VISUAL", "EDITOR"] {
      let words = Self.words(of: environment[variable] ?? "")
      if !words.isEmpty {
        (self.words, self.variable) = (words, variable)
        return
      }
    }
    guard let name = Self.usual.first(where: exists) else { return nil }
    (words, variable) = ([name], nil)
  }

  /// The program's name, without its folder.
  var name: String { words.first?.split(separator: "/").last.map(String.init) ?? "" }

  /// The command to edit a file, at a line if the editor is known to accept one.
  func command(for file: String, line: Int?) -> [String] {
    let place = line.flatMap { Self.takingLine.contains(name) ? "+\($0)" : nil }
    return words + [place, file].compactMap(\.self)
  }

  /// The option needed to wait for the file to be closed; `nil` if it waits, or is not known.
  var missingWait: String? {
    guard let options = Self.waiting[name], !words.contains(where: options.contains) else {
      return nil
    }
    return options.first
  }

  /// Whether it may be an unknown one with a window of its own.
  var isUnknown: Bool { !Self.takingLine.contains(name) && Self.waiting[name] == nil }

  /// The words of a command line, split as by a shell, with quotes and backslashes.
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

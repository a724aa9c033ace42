// SPDX-License-Identifier: MIT
import TextCanvas

/// Turns what screens are, one moment after the other, into lines that are only ever added: what is new is
/// said once. And turns what is typed into keys: a number selects what has it.
package struct PlainTeller: Sendable {
  /// The screen that was told last, and its page.
  private var before: (any Screen)?
  private var page: PlainPage?
  /// Lists as they were told last, which are not told again when the person comes back to them.
  private var lists: [String: PlainPage] = [:]
  /// What lay over it.
  private var modal: Modal?
  /// What the program had to say then.
  private var notice: String?
  /// The digits of a number that is being typed.
  private var number = ""
  /// The key handed on last, and what it does, until something is said.
  private var unanswered: (key: Key, words: String?)?
  /// What is to be said next of what was typed.
  private var waiting: [String] = []

  /// Makes a teller that has told nothing yet.
  package init() {}

  /// Has the screen told from its beginning again, as to somebody who comes back.
  package mutating func startOver() { before = nil }

  /// What is to be said of a screen now. A page that covers it is told at once and whole, and so covers it
  /// no longer.
  package mutating func tell<Shown: Screen>(
    _ screen: inout Shown, in context: ScreenContext
  ) -> [String] {
    var lines = waiting
    waiting = []
    lines += news(of: screen, in: context)
    lines += newsOverIt(screen, in: context)
    if screen.modal?.isPage == true { screen.modal = nil }
    lines += newNotice(screen, in: context)
    if lines.isEmpty { lines += answer(on: screen, in: context) }
    unanswered = nil
    before = screen
    modal = screen.modal
    // A text from a file or the log may have several lines.
    return lines.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0).plain }
      .filter { !$0.isEmpty }
  }

  private mutating func news<Shown: Screen>(
    of screen: Shown, in context: ScreenContext
  ) -> [String] {
    guard let before = before as? Shown else {
      let page = take(screen.plain(in: context), in: context)
      defer { remember(page) }
      return lists[page.title].map(page.newsAfterAll) ?? page.all
    }
    if let news = screen.news(since: before, in: context) { return news }
    let former = self.page
    let next = screen.plain(in: context)
    // What is being written is told once it is written.
    if screen.isWriting, before.isWriting, next.row == former?.row { return [] }
    let page = take(next, in: context)
    defer { remember(page) }
    if let former, former.title == page.title { return page.news(since: former) }
    return lists[page.title].map(page.newsAfterAll) ?? page.all
  }

  private mutating func take(_ page: PlainPage, in context: ScreenContext) -> PlainPage {
    var page = page
    if context.isMadeUp { page.title = PlainTexts.madeUp(page.title) }
    self.page = page
    return page
  }

  private mutating func remember(_ page: PlainPage) {
    if page.count > 0 { lists[page.title] = page }
  }

  /// What lies over the screen now, or does so no longer.
  private func newsOverIt<Shown: Screen>(_ screen: Shown, in context: ScreenContext) -> [String] {
    guard screen.modal != modal else { return [] }
    let face = screen.face(in: context, columns: PlainRows.size.columns)
    switch screen.modal {
    case .keys?: return Self.keys(of: screen, face, in: context)
    case .warningSigns?:
      return [WarningSignsTexts.title]
        + WarningSigns.pages(
          emergencyNumber: context.emergencyNumber, columns: Self.noLimit, rows: Self.noLimit
        ).joined().map(\.text)
    case .words?:
      let pages = face.words?.pages(columns: Self.noLimit, rows: Self.noLimit) ?? []
      return pages.joined().map { $0.map(\.text).joined() }
    case .question?: return [Self.question(face)]
    // There are no pictures in lines.
    case .picture?, .triggers?: return []
    case nil: return modal == .question && unanswered?.key.isYes == false ? [PlainTexts.no] : []
    }
  }

  private static let noLimit = 10_000

  private static func question(_ face: Face) -> String {
    face.question.map { PlainTexts.question($0.text, yes: $0.yes, no: $0.no) } ?? ""
  }

  private static func keys<Shown: Screen>(
    of screen: Shown, _ face: Face, in context: ScreenContext
  ) -> [String] {
    [SharedTexts.pageOfKeys + "."]
      + screen.bindings(in: context).map { "\($0.hint.key.plainKey): \($0.words)." }
      + ["Ctrl-Z: \(SharedTexts.suspend)."] + face.remarks + context.remarks
  }

  private mutating func newNotice<Shown: Screen>(
    _ screen: Shown, in context: ScreenContext
  ) -> [String] {
    let face = screen.face(in: context, columns: PlainRows.size.columns)
    let now = face.notice ?? context.notice
    defer { notice = now }
    return now == notice ? [] : [now].compactMap(\.self)
  }

  /// What is said where a key has changed nothing that is told: nobody is left to guess whether it was
  /// taken.
  private func answer<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [String] {
    guard let (key, words) = unanswered, !screen.isWriting else { return [] }
    if screen.modal == .question {
      return [Self.question(screen.face(in: context, columns: PlainRows.size.columns))]
    }
    guard let words else {
      // Whoever is in pain hits it more often than it takes.
      return key == .character("c") ? [] : [PlainTexts.noKey(key.plainName)]
    }
    if key.isMove { return page?.selection ?? [] }
    return words.isEmpty ? [] : ["\(key.plainName): \(words)."]
  }
}

extension PlainTeller {
  /// What a key of a terminal means: itself, or a part of a number.
  package mutating func keys<Shown: Screen>(
    for key: Key, on screen: Shown, in context: ScreenContext
  ) -> [Key] {
    unanswered = nil
    if takesNumbers(screen, in: context) {
      switch key {
      case .character(let digit) where digit.isASCII && digit.isNumber:
        number.append(digit)
        return []
      case .backspace where !number.isEmpty:
        number.removeLast()
        return []
      case .enter where !number.isEmpty: return select()
      default: break
      }
    }
    number = ""
    let binding = screen.bindings(in: context).first { $0.actions.contains { $0.key == key } }
    // Any key is an answer to a question, and the shell answers to a stop.
    let isAnswered = screen.modal == .question || key == .control("z")
    unanswered = (key, isAnswered ? "" : binding?.words)
    return [key]
  }

  /// What a line means: a key by itself or by its name, a number, or a text where one is asked for.
  package mutating func keys<Shown: Screen>(
    for line: String, on screen: Shown, in context: ScreenContext
  ) -> [Key] {
    number = ""
    if line.isEmpty { return keys(for: .enter, on: screen, in: context) }
    if screen.isWriting {
      if let key = Key(plainName: line), [.escape, .tab, .up, .down].contains(key) { return [key] }
      return line.map { .character($0) } + [.enter]
    }
    if line.allSatisfy({ $0.isASCII && $0.isNumber }) {
      guard takesNumbers(screen, in: context) else {
        return line.flatMap { keys(for: .character($0), on: screen, in: context) }
      }
      number = line
      return select()
    }
    if let key = Key(plainName: line) { return keys(for: key, on: screen, in: context) }
    waiting.append(PlainTexts.noLine(line))
    return []
  }

  /// Whether digits are the number of an entry: not where they are keys.
  private func takesNumbers<Shown: Screen>(_ screen: Shown, in context: ScreenContext) -> Bool {
    guard !screen.isWriting, screen.modal == nil, (page?.count ?? 0) > 0 else { return false }
    return KeyBinding.action(of: .character("1"), in: screen.bindings(in: context)) == nil
  }

  private mutating func select() -> [Key] {
    let count = page?.count ?? 0
    defer { number = "" }
    if Int(number) == 0 {
      waiting += page?.all ?? []
      return []
    }
    guard let chosen = Int(number), (1...max(1, count)).contains(chosen) else {
      waiting.append(PlainTexts.noEntry(number, of: count))
      return []
    }
    unanswered = (.home, "")
    return [.home] + Array(repeating: .down, count: chosen - 1)
  }
}

extension Key {
  private static let plainNames: [(String, Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("escape", .escape), ("esc", .escape),
    ("tab", .tab), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
    ("backspace", .backspace), ("delete", .delete),
  ]

  /// The key that a line names: by its character, or by its name.
  init?(plainName line: String) {
    if let character = line.first, line.count == 1 {
      self = .character(character)
      return
    }
    let name = line.lowercased()
    guard let known = Self.plainNames.first(where: { $0.0 == name }) else { return nil }
    self = known.1
  }

  /// The key as it is said.
  var plainName: String {
    if let known = Self.plainNames.first(where: { $0.1 == self }) { return known.0.sentenceStart }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-\(character.uppercased())"
    default: return ""
    }
  }

  /// Whether it moves through a list.
  fileprivate var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"): true
    default: false
    }
  }
}

// SPDX-License-Identifier: MIT
import TextCanvas

/// What is said once, at the first start: what the program does and does not do, and who asks a
/// doctor first.
public struct WelcomeScreen: Hashable, Sendable {
  /// A line that the program wants said, such as what is wrong with the log.
  public var notice: String?

  /// Makes the screen.
  public init() {}

  /// What the keys do.
  var keys: [KeyMeaning<WelcomeCommand>] {
    [
      .cramp(.cramp),
      KeyMeaning(
        [.enter, .character(" ")], KeyHint("Enter", WelcomeTexts.start, priority: 8),
        WelcomeTexts.startLong, .start),
      KeyMeaning(
        [.character("q"), .escape, .control("c")],
        KeyHint("q", WelcomeTexts.quit, priority: 7), WelcomeTexts.quit, .quit),
      KeyMeaning([(.control("z"), .suspend)], "Ctrl-Z", SharedTexts.suspend),
    ]
  }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything.
  public func handle(_ key: Key) -> WelcomeCommand? { KeyMeaning.action(of: key, in: keys) }

  /// The row of hints.
  var hints: KeyHints { KeyMeaning.hints(keys, hasTrailing: false) }

  /// Draws the screen.
  public func draw(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    guard ScreenFrame.fits(size) else {
      buffer.write(WelcomeTexts.small, row: 0, column: 0, style: .strong)
      guard size.rows > 1 else { return buffer }
      buffer.write(SharedTexts.crampKey, row: 1, column: 0, style: .relief)
      return buffer
    }
    let frame = ScreenFrame(size: size, notice: notice)
    frame.drawHeader(WelcomeTexts.title, into: &buffer)
    draw(in: frame.body, isRoomy: frame.isRoomy, into: &buffer)
    frame.drawFooter(hints, into: &buffer)
    return buffer
  }

  /// Draws the texts, set apart where there is room and in brief where there is not enough.
  private func draw(in rect: Rect, isRoomy: Bool, into buffer: inout CellBuffer) {
    let texts: [(ways: [String], style: Style)] = [
      (WelcomeTexts.does, .plain), (WelcomeTexts.doesNot, .plain),
      (WelcomeTexts.askFirst, .caution),
      (WelcomeTexts.stop, .caution), (WelcomeTexts.cramp, .relief),
    ]
    let columns = min(rect.size.columns, RowPlan.widestText)
    func blocks(isBrief: Bool) -> [[String]] {
      texts.map { text in
        ((isBrief ? text.ways.last : text.ways.first) ?? "").wrapped(columns: columns)
      }
    }
    func height(_ blocks: [[String]]) -> Int { blocks.reduce(0) { $0 + $1.count } }
    let whole = blocks(isBrief: false)
    let shown = height(whole) <= rect.size.rows ? whole : blocks(isBrief: true)
    let gap = height(shown) + texts.count <= rect.size.rows ? 1 : 0
    var row = rect.row + gap
    for (block, text) in zip(shown, texts) {
      for line in block where row < rect.endRow {
        buffer.write(line, row: row, column: rect.column, style: text.style)
        row += 1
      }
      row += gap
    }
  }
}

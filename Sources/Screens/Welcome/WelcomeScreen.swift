// SPDX-License-Identifier: MIT
import TextCanvas

/// Shown once, at the first start: what the program does and does not do, and who should ask a
/// doctor first.
package struct WelcomeScreen: Screen {
  package var modal: Modal?

  /// Makes the screen.
  package init() {}

  package func bindings(in context: ScreenContext) -> [KeyBinding<WelcomeCommand, Never>] {
    [
      .cramp,
      KeyBinding(
        [.enter, .character(" ")], KeyHint("Enter", WelcomeTexts.start, priority: 80),
        WelcomeTexts.startLong, .ask(.own(.start))),
      .leave([.character("q"), .escape], WelcomeTexts.quit, WelcomeTexts.quit),
    ] + KeyBinding.shared
  }

  package mutating func perform(
    _ action: Never, in context: ScreenContext
  ) -> ScreenCommand<WelcomeCommand>? {}

  package func face(in context: ScreenContext, columns: Int) -> Face {
    Face(
      header: Header(title: WelcomeTexts.title), hints: KeyBinding.hints(bindings(in: context)),
      small: SmallLine(text: WelcomeTexts.small))
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    draw(in: frame.body, isDim: context.isDim, into: &buffer)
  }

  /// Draws the texts, with gaps if there is room, and shortened if there is too little.
  private func draw(in rect: Rect, isDim: Bool, into buffer: inout CellBuffer) {
    let texts: [(ways: [String], style: Style)] = [
      (WelcomeTexts.does, .plain), (WelcomeTexts.doesNot, .plain),
      (WelcomeTexts.askFirst, .caution),
      (WelcomeTexts.stop, .caution), (WelcomeTexts.cramp, .relief),
    ]
    let columns = min(rect.size.columns, ScreenFrame.widestText)
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
    // Where most of the screen would stay empty, it is greeted across the room.
    let space = Size(columns: rect.size.columns, rows: (rect.size.rows - height(shown)) / 3)
    if !isDim, rect.size.rows >= 30,
      let letters = BigLetters.largest(for: WelcomeTexts.title, in: space, hasHalves: false)
    {
      buffer.draw(letters, in: Rect(rect, row: row, rows: letters.size.rows), style: .title)
      row += letters.size.rows + 2
    }
    for (block, text) in zip(shown, texts) {
      for line in block where row < rect.endRow {
        buffer.write(line, row: row, column: rect.column, style: text.style)
        row += 1
      }
      row += gap
    }
  }
}

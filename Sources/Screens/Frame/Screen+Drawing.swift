// SPDX-License-Identifier: MIT
import TextCanvas

extension Screen {
  package func draw(_ size: Size, in context: ScreenContext) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    let columns = ScreenFrame.headerColumns(at: size, isMadeUp: context.isMadeUp)
    let face = face(in: context, columns: columns)
    if ScreenFrame.fits(size) {
      draw(face, in: context, into: &buffer)
    } else {
      drawSmall(face, into: &buffer)
    }
    if context.isDim { buffer.dim() }
    return buffer
  }

  private func draw(_ face: Face, in context: ScreenContext, into buffer: inout CellBuffer) {
    let notice = face.notice ?? context.notice
    if let modal, modal.isPage {
      let frame = ScreenFrame(
        size: buffer.size, notice: notice, hasAct: face.hasAct, isMadeUp: context.isMadeUp)
      return draw(page(modal, face, frame.body, context), face, in: frame, context, into: &buffer)
    }
    let frame = ScreenFrame(
      size: buffer.size, notice: notice, header: face.header, toolRows: face.tools.count,
      hasAct: face.hasAct, isMadeUp: context.isMadeUp)
    frame.draw(face.header, into: &buffer)
    frame.drawFooter(face.hints, tools: face.tools, into: &buffer)
    drawBody(in: frame, context, into: &buffer)
    if modal == .question, let question = face.question {
      frame.draw(question, hasCramp: KeyBinding.hasCramp(bindings(in: context)), into: &buffer)
    }
  }

  /// The page that covers the body.
  private func page(
    _ modal: Modal, _ face: Face, _ body: Rect, _ context: ScreenContext
  ) -> PageSet {
    switch modal {
    case .warningSigns(let page, let start):
      warningSigns(from: start, at: page, body, context)
    case .words(let page, _): pages(of: face.words, at: page, in: body)
    case .picture:
      PageSet(
        face.words?.name ?? "", at: 0, [face.figure?.lines(body.size) ?? []])
    case .keys(let page):
      PageSet(
        SharedTexts.pageOfKeys, at: page,
        KeyBinding.pages(
          bindings(in: context), remarks: face.remarks + context.remarks, in: body))
    case .question: PageSet("", at: 0, [])
    }
  }

  private func warningSigns(
    from start: WarningSigns.Start, at page: Int, _ body: Rect, _ context: ScreenContext
  ) -> PageSet {
    let pages = WarningSigns.pages(
      emergencyNumber: context.emergencyNumber,
      columns: min(body.size.columns, ScreenFrame.widestText), rows: body.size.rows)
    return PageSet(
      WarningSignsTexts.title, at: WarningSigns.index(of: start, in: pages) + page,
      pages.map { $0.map { [$0] } })
  }

  private func pages(of words: StepWords?, at page: Int, in body: Rect) -> PageSet {
    let columns = min(body.size.columns, ScreenFrame.widestText)
    guard let words else { return PageSet("", at: 0, []) }
    let more = words.routinePages(columns: columns, rows: body.size.rows)
    guard let poster = words.poster(columns: columns, in: body.size) else {
      return PageSet(
        SharedTexts.inFull, at: page,
        words.pages(columns: columns, rows: body.size.rows) + more)
    }
    // The name is also there as text, for whoever listens or copies.
    return PageSet(words.name, at: page, [poster.below] + more, letters: poster.name)
  }

  private func draw(
    _ pages: PageSet, _ face: Face, in frame: ScreenFrame, _ context: ScreenContext,
    into buffer: inout CellBuffer
  ) {
    frame.draw(
      Header(
        title: pages.title, detail: [Phrase(pages.place, .quiet)],
        trailing: Phrase(face.running, .strong)), into: &buffer)
    var body = frame.body
    if let letters = pages.letters {
      buffer.draw(letters, in: body, style: .strong)
      body.row += letters.size.rows + 1
      body.size.rows -= letters.size.rows + 1
    }
    buffer.write(pages.shown, in: body)
    let cramp = KeyBinding.cramp(in: bindings(in: context)).map { [$0] } ?? []
    let paging = pages.count > 1 ? [KeyHint("←→", SharedTexts.page, priority: 97)] : []
    let hints = [SharedTexts.anyOtherKey, "q"].map { key in
      KeyHints(cramp + paging + [KeyHint(key, SharedTexts.closes, priority: 98)])
    }
    // Where there is no room for all three, one of the other keys is named, so that the pages are.
    let isWide = hints[0].columns(gap: 3) <= frame.columns.count
    frame.drawFooter(hints[isWide ? 0 : 1], into: &buffer)
  }

  /// Draws one or two rows for a terminal too small for a screen: the text with the keys below or,
  /// on a single row, after it.
  private func drawSmall(_ face: Face, into buffer: inout CellBuffer) {
    let size = buffer.size
    switch modal {
    case .words?:
      if size.rows > 1, let words = face.words {
        let pages = words.pages(columns: size.columns, rows: size.rows - 1)
        var page = 0
        if case .words(let at, _)? = modal { page = at }
        let shown = PageSet("", at: page, pages).shown
        buffer.write(
          shown, in: Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 1))
        return buffer.draw(SmallLine(text: face.running, keys: face.small.keys), isOneRow: true)
      }
    case .question?:
      if let question = face.question {
        let yes = KeyHint("y", question.yes)
        return buffer.draw(SmallLine(text: question.brief, keys: [yes] + face.small.cramp))
      }
    case .keys?, .warningSigns?, .picture?:
      return buffer.draw(
        SmallLine(text: SharedTexts.smallPage, keys: face.small.cramp))
    case nil: break
    }
    buffer.draw(face.small)
  }
}

/// Pages that cover the body.
private struct PageSet {
  let title: String
  let count: Int
  /// The lines of the current page.
  let shown: [[Phrase]]
  /// Which page of how many, if there are several.
  let place: String
  /// A heading above the lines of the first page, if it stands in large letters.
  let letters: BigLetters?

  /// - Parameter page: The page, from 0; it wraps around.
  init(_ title: String, at page: Int, _ pages: [[[Phrase]]], letters: BigLetters? = nil) {
    self.title = title
    count = pages.count
    guard !pages.isEmpty else {
      (shown, place, self.letters) = ([], "", nil)
      return
    }
    let index = ((page % count) + count) % count
    self.letters = index == 0 ? letters : nil
    shown = pages[index]
    place = count > 1 ? SharedTexts.page(index + 1, of: count) : ""
  }
}

extension ScreenFrame {
  /// Draws the question in place of the hints. If its text does not fit beside the answers it goes
  /// on the row above, with the notice above that; everything else continues.
  fileprivate func draw(_ question: Question, hasCramp: Bool, into buffer: inout CellBuffer) {
    let no = KeyHint(SharedTexts.anyOtherKey, question.no, priority: 2)
    let full = [KeyHint("y", question.yesInFull ?? question.yes, priority: 3), no]
    let answers =
      KeyHints(full).columns(gap: 3) <= columns.count
      ? full : [KeyHint("y", question.yes, priority: 3), no]
    let cramp = KeyHint("c", SharedTexts.cramp, priority: 1, style: .relief)
    let hints = KeyHints(answers, trailing: hasCramp ? cramp : nil)
    let needed = KeyHints(answers).columns(gap: 3)
    let isOneRow = question.text.cellWidth + 3 + needed <= columns.count
    let row = isOneRow ? hintRow : hintRow - 1
    let text = question.text.cellWidth <= columns.count ? question.text : question.brief
    // The notice moves up rather than disappear.
    let top = row - (isOneRow ? 0 : notice.count)
    // While it is asked, a click can only answer it.
    buffer.targets = []
    buffer.fill(
      Rect(column: 0, row: top, columns: size.columns, rows: hintRow - top + 1), Cell(" "))
    if !isOneRow { drawNotice(above: row, into: &buffer) }
    let taken = buffer.write(
      " \(text) ", row: row, column: max(0, margin - 1), style: .selected,
      maxColumns: columns.count + 2)
    buffer.focus = CellPosition(row: row, column: margin)
    buffer.draw(
      hints, row: hintRow,
      columns: (isOneRow ? margin + taken + 1 : margin)..<columns.upperBound)
  }
}

extension CellBuffer {
  /// Draws a small line: on two rows if possible, else with its keys at the right end.
  fileprivate mutating func draw(_ line: SmallLine, isOneRow: Bool = false) {
    let columns = size.columns
    let row = isOneRow ? 0 : max(0, (size.rows - 1) / 2)
    let first = line.keys.first
    focus = CellPosition(row: row, column: 0)
    guard row + 1 < size.rows, !isOneRow else {
      let key = first.map { columns < 14 ? $0.key : "\($0.key) \($0.label)" } ?? ""
      write(
        line.text, row: row, column: 0, style: .strong,
        maxColumns: max(0, columns - key.cellWidth - 1))
      writeRight(key, row: row, endColumn: columns, style: first?.style ?? .key)
      return
    }
    write(line.text, row: row, column: 0, style: .strong)
    draw(KeyHints(line.keys), row: row + 1, columns: 0..<columns)
  }
}

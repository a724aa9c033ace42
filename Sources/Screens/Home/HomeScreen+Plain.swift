// SPDX-License-Identifier: MIT
import SessionEngine

extension HomeScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    let today = context.today
    var page = PlainPage(title: "\(HomeTexts.title).", prompt: plainPrompt(in: context))
    guard !isTyping else {
      page.lines = [PlainTexts.filter]
      return page
    }
    page.lines = [
      filter.map {
        PlainTexts.filtered($0.text, SharedTexts.position(list.count, of: routines.count))
      },
      week(context),
      routines.allSatisfy(\.isStartable)
        ? nil : HomeTexts.plainFilesWithErrors(routines.count { !$0.isStartable }),
      context.advice.flatMap { HomeTexts.advices($0).first },
      context.sorenessDue.flatMap {
        HomeTexts.sorenessQuestions($0, seenFrom: today, canSkip: context.advice == nil).first
          .map(PlainTexts.numbersAnswer)
      },
      HomeTexts.due(context.due, columns: PlainRows.size.columns)?.first,
      context.unfinished.flatMap {
        HomeTexts.unfinished(
          $0.name, lastSeen: $0.lastSeenAt, seenFrom: today, columns: PlainRows.size.columns
        ).first
      },
    ].compactMap(\.self).filter { !$0.isEmpty }
    page.count = list.count
    page.entries = entries
    page.selection = selected.map { selection(of: $0, context) } ?? [HomeTexts.noneMatch]
    page.prompt = plainPrompt(in: context)
    return page
  }

  private func week(_ context: ScreenContext) -> String? {
    let sentence = HomeWeek(context).sentence
    return sentence.isEmpty ? nil : "\(HomeTexts.lastDays): \(sentence)."
  }

  /// The entries to read now, with their headings.
  private var entries: [String] {
    let told = PlainPage.told(selection, of: list.count)
    var lines: [String] = []
    var heading: String?
    for row in list.rows(in: 0..<list.rowCount(hasGaps: false), hasGaps: false) {
      switch row {
      case .gap: break
      case .heading(let title): heading = "\(title):"
      case .routine(let entry, let index):
        guard told.contains(entry) else { continue }
        if let title = heading { lines.append(title) }
        heading = nil
        lines.append(
          PlainTexts.entry(entry + 1, "\(routines[index].name), \(length(of: routines[index]))."))
      }
    }
    return lines + PlainPage.moreOf(told, list.count)
  }

  private func selection(of routine: HomeRoutine, _ context: ScreenContext) -> [String] {
    let name = PlainTexts.selected(PlainTexts.entry(selection + 1, routine.name))
    if let problem = routine.problem { return [name, HomeTexts.unusableFile, problem] }
    let use = context.overview.map { overview in
      overview.uses[routine.id].map {
        HomeTexts.use(times: $0.timesDone, last: $0.lastStartedAt.agoText(seenFrom: context.today))
      } ?? HomeTexts.notDone
    }
    let facts = [name, length(of: routine), routine.originWords].filter { !$0.isEmpty }
    return [facts.joined(separator: ", ") + ".", use.map(\.sentence) ?? "", routine.summary]
      + [routine.warning].compactMap(\.self)
  }

  private func length(of routine: HomeRoutine) -> String {
    guard routine.isOpenEnded else { return routine.nominal.plainText }
    guard routine.nominal > .zero else { return routine.lengthWords }
    return HomeTexts.length(routine.nominal.plainText, plus: routine.openWords)
  }
}

// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension PlanOutline {
  /// The most steps that a list shows.
  private static let longestList = 9

  /// Which of the steps that the person is led through the current one is, from 1, and how many
  /// they are; the number is 0 once all are through.
  ///
  /// - Parameter withheld: The steps that wait for an answer on warmth, which count.
  func steps(of run: PlanRun, withheld: [String: [Condition]]) -> (number: Int, count: Int) {
    let current = part(of: run.index)
    let led = parts.indices.filter {
      $0 == current || run.leads(through: parts[$0].segments)
        || isPending($0, in: run, withheld, current: current)
    }
    return ((led.firstIndex(of: current) ?? -1) + 1, led.count)
  }

  /// All parts, one a line: `▶` under way, those before it with the sign of what became of them,
  /// `+` optional ones, `·` those left out.
  ///
  /// - Parameters:
  ///   - order: By what they are in order, if not as written.
  ///   - guide: For the steps that wait for an answer on warmth, or are left out by it.
  func list(of run: PlanRun, order: String?, _ guide: CrampGuide) -> [StepListEntry] {
    let current = part(of: run.index)
    let first = max(0, min(current - Self.longestList / 2, parts.count - Self.longestList))
    var entries = parts.indices.dropFirst(first).prefix(Self.longestList).map { index in
      if isPending(index, in: run, guide.withheldSteps, current: current) {
        return StepListEntry(
          mark: "?", name: parts[index].name, style: .quiet, note: ReliefTexts.asksFirst)
      }
      if index > current, guide.refusedSteps.contains(parts[index].name) {
        return StepListEntry(
          mark: "·", name: parts[index].name, style: .quiet, note: ReliefTexts.leftOut)
      }
      let (mark, style) = mark(of: index, in: run, current: current)
      let objection = index > current ? run.objection(to: parts[index].segments) : nil
      return StepListEntry(
        mark: mark, name: parts[index].name, style: style, note: objection)
    }
    if let order {
      entries.append(.init(mark: " ", name: ReliefTexts.listOrder(order), style: .quiet))
    }
    return entries
  }

  /// Whether a part to come waits for an answer on warmth, and is led through if that is no.
  private func isPending(
    _ index: Int, in run: PlanRun, _ withheld: [String: [Condition]], current: Int
  ) -> Bool {
    let segments = parts[index].segments
    return index > current && withheld[parts[index].name] != nil
      && !run.leads(through: segments) && run.objection(to: segments) == ReliefTexts.optional
      && run.isLedUnlessWarmthIsOut(segments.lowerBound, withheld)
  }

  private func mark(of index: Int, in run: PlanRun, current: Int) -> (Character, Style) {
    if index == current { return ("▶", .strong) }
    let segments = parts[index].segments
    if !run.leads(through: segments) {
      return (
        index > current && run.objection(to: segments) == ReliefTexts.optional ? "+" : "·", .quiet
      )
    }
    guard index < current else { return ("○", .quiet) }
    // A part is what the best of its sides and directions is.
    let outcomes = segments.filter { run.plan.segments[$0].isStep }.compactMap { run.outcomes[$0] }
    let best = [StepOutcome.done, .cutShort, .skipped].first { outcomes.contains($0) }
    return (best.sign, best == nil ? .quiet : best.style)
  }
}

// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

extension PlanOutline {
  /// The most steps in a list.
  private static let longestList = 9

  /// The number of the current step among those led, from 1, and their count; the number is 0 once
  /// all are over.
  ///
  /// - Parameter withheld: The steps waiting for an answer about warmth; they count.
  func steps(of run: PlanRun, withheld: [String: [Condition]]) -> (number: Int, count: Int) {
    let current = part(of: run.index)
    let led = parts.indices.filter {
      $0 == current || run.leads(through: parts[$0].segments)
        || isPending($0, in: run, withheld, current: current)
    }
    return ((led.firstIndex(of: current) ?? -1) + 1, led.count)
  }

  /// The name of the next step led, if any. A step waiting for an answer about warmth is not:
  /// without one, it is left out.
  func nextStep(of run: PlanRun) -> String? {
    let current = part(of: run.index)
    return parts.indices.dropFirst(current + 1).first { run.leads(through: parts[$0].segments) }
      .map { parts[$0].name }
  }

  /// All parts, one on each line: `▶` for the current one, outcome signs before it, `+` for
  /// optional ones, `·` for those left out.
  ///
  /// - Parameters:
  ///   - order: What they are ordered by, if not as written.
  ///   - guide: Provides the steps that wait for an answer about warmth, or were left out by it.
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
      let isWithheld =
        index > current && guide.withheldSteps[parts[index].name] != nil
        && !run.leads(through: parts[index].segments)
      if isWithheld {
        // Only triggers or patterns bring it on, and the question with it; `o` does not.
        return StepListEntry(mark: "·", name: parts[index].name, style: .quiet)
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

  /// Whether a coming part waits for an answer about warmth, and is led if that is no.
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
    // A part gets the best outcome of its sides and directions.
    let outcomes = segments.filter { run.plan.segments[$0].isStep }.compactMap { run.outcomes[$0] }
    let best = [StepOutcome.done, .cutShort, .skipped].first { outcomes.contains($0) }
    return (best.sign, best == nil ? .quiet : best.style)
  }
}

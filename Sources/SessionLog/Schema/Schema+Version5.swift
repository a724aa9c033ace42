// SPDX-License-Identifier: MIT

extension Schema {
  /// Steps with reasons that pass nothing over, and relief that can be gone back to.
  ///
  /// From this version on a word of `recommended_when` may begin with a plus, as in `+cold`: it gives
  /// a reason for the step, which comes without it as well. The words without one come first. They mean
  /// what they have always meant: the step is passed over unless one of them holds, and comes if one
  /// does, an extra as well.
  ///
  /// A session may have the events `again` (the stretch is led once more for the same cramp),
  /// `aftercare` (the steps that remain once a cramp has eased), `left-relief` (the person leaves the
  /// steps) and `went-to-next-phase`. Older programs would take either for damage.
  ///
  /// The tables stay as they are.
  static let version5 = ""
}

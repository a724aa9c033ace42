// SPDX-License-Identifier: MIT
import SessionEngine

/// What other screens say of a cut-off session; the session itself would be copied for every key.
package struct UnfinishedMention: Hashable, Sendable {
  let name: String
  let lastSeenAt: LocalMoment

  /// Takes it from a session.
  package init(_ session: UnfinishedSession) {
    name = session.machine.plan.name
    lastSeenAt = session.lastSeenAt
  }
}

import neo4j, { type Notification, type Plan, type ProfiledPlan } from 'neo4j-driver';
import type { PlanNode } from '../guard/plan.ts';

/** A plan as JSON has it: the server's integers as numbers. Profiled plans keep their counts. */
export function plainPlan(plan: Plan | ProfiledPlan): PlanNode {
  return plain({ ...plan, children: [] }, plan.children.map(plainPlan));
}

/** A notification under the names that Neo4j's Query API gives to its parts. */
export const plainNotification = (notification: Notification): Record<string, unknown> => ({
  code: notification.code,
  description: notification.description,
  severity: notification.rawSeverityLevel,
  title: notification.title,
  position: toPlain(notification.position),
  category: notification.rawCategory,
});

function plain(node: object, children: PlanNode[]): PlanNode {
  const fields = Object.entries(node).map(([key, value]): [string, unknown] => [key, toPlain(value)]);
  return { ...(Object.fromEntries(fields) as unknown as PlanNode), children };
}

function toPlain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(toPlain);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  return value;
}

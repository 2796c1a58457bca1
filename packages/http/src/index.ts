/**
 * Obligato's HTTP API: a Hono app that mounts into anything, with calendar feeds and webhooks.
 *
 * @packageDocumentation
 */
export {
  type Action,
  actions,
  permissions,
  type Reach,
  type Relation,
  reaches,
  relations,
} from './access/permissions.ts';
export { type Grant, isRole, type Principal, type Role, roles } from './access/principal.ts';
export { reachOf, relationOf } from './access/reach-of.ts';
export type { Answers } from './answers.ts';
export type { BallotSource, CheckSource, MessageSource, ProofSource, ReformPageDrawn } from './api-parts.ts';
export { anyAuth } from './auth/any-auth.ts';
export type { Auth, Presented, Unrecognised } from './auth/auth.ts';
export { type JwtAlgorithm, type JwtAuthOptions, jwtAlgorithms, jwtAuth } from './auth/jwt-auth.ts';
export { localAuth } from './auth/local-auth.ts';
export { type StartupAuth, startupAuth } from './auth/startup-auth.ts';
export { standingOf, type TokenRecord, type TokenStanding } from './auth/token.ts';
export { tokenAuth } from './auth/token-auth.ts';
export type { TokenSource } from './auth/token-behind.ts';
export { type NewToken, TokenFolder } from './auth/token-folder.ts';
export { type BoardPages, builtBoard, readBoard } from './board/mount-board.ts';
export { type Api, type ApiOptions, createApi } from './create-api.ts';
export { draftFolder } from './drafts/draft-folder.ts';
export type { Draft, DraftKey, Drafts } from './drafts/drafts.ts';
export { draftsInMemory } from './drafts/drafts-in-memory.ts';
export { type CalendarFeed, calendarFeed } from './feed/calendar-feed.ts';
export { feedPath, isFeedLink } from './feed/feed-link.ts';
export { type FeedRole, feedRoles, isForRole } from './feed/feed-roles.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export { type ApiLog, logText, silentLog } from './log/api-log.ts';
export { pinoLog } from './log/pino-log.ts';
export { openApiDocument } from './openapi/document.ts';
export type { Route } from './route/define-route.ts';
export { allRoutes } from './routes/all-routes.ts';
export { type RunningServer, type ServerOptions, startServer } from './serve/start-server.ts';
export { startTicker, type Ticker } from './serve/ticker.ts';
export { type KnownByProvider, type OidcSignIn, type OidcSignInOptions, oidcSignIn } from './session/oidc-sign-in.ts';
export { type SessionKeeper, type SessionRecord, sessionFolder, sessionsInMemory } from './session/session.ts';
export type { ChangingUsers, SignInOptions } from './session/sign-in.ts';
export { makePassword, passwordFault } from './users/password.ts';
export { isUserName, type UserRecord, type UserSource } from './users/user.ts';
export { type NewUser, UserFolder } from './users/user-folder.ts';
export {
  type ReceivedWebhook,
  type VerifyOptions,
  verifyWebhook,
  type WebhookVerdict,
} from './webhook/verify-webhook.ts';
export { type WebhookOptions, webhookNotifier } from './webhook/webhook-notifier.ts';
export { type Signed, signWebhook } from './webhook/webhook-signature.ts';

import { useWholeLater } from '#client/editor/hooks.ts'
import { type MessageId, t } from '#client/words/t.ts'
import { type BalanceShare, balance } from '#shared/canvases/derived/balance.ts'
import type { Decor } from '#shared/canvases/schema.ts'
import styles from './Decor.module.css'

/** Shares of core, active and the rest by headcount, against what is usual. */
export function Balance({ mark }: { readonly mark: Extract<Decor, { mark: 'balance' }> }) {
  const { members, shares } = balance(useWholeLater())
  return (
    <div className={styles.balance} style={{ left: mark.x, top: mark.y, width: mark.w, height: mark.h }}>
      <h3>{mark.title}</h3>
      <p>{t('canvas.balanceSays', { prompt: mark.prompt, n: members })}</p>
      <dl>
        {shares.map(({ part, count, percent, usual: [low, high] }) => (
          <div key={part}>
            <dt>{t(names[part])}</dt>
            <dd>
              {t('canvas.balanceShare', { n: count, share: percent })}
              <span className="visually-hidden">{t('canvas.balanceUsual', { low, high })}</span>
              <span className={styles.bar} aria-hidden="true">
                <i
                  className={styles.usual}
                  style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }}
                />
                <i className={styles.share} style={{ inlineSize: `${percent}%` }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const names: Readonly<Record<BalanceShare['part'], MessageId>> = {
  core: 'canvas.balanceCore',
  active: 'canvas.balanceActive',
  rest: 'canvas.balanceRest',
}

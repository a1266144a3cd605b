// How many figures there are in all, of an indicator, or about an entity: one row.
//
// @summary_zh 全部数据、某一指标的数据、或关于某一实体的数据各有多少；一行。
// @param   indicator  string   only this indicator; null for all
// @param   about      string   only about this entity; null for all
// @returns total      integer  how many
// @access  read
RETURN
  CASE
    WHEN $about IS NOT NULL THEN
      COUNT {
        MATCH (:Entity {id: $about})<-[:ABOUT]-(figure:Observation)
        WHERE $indicator IS NULL OR figure.indicator = $indicator
      }
    WHEN $indicator IS NOT NULL THEN COUNT { (:Indicator {id: $indicator})<-[:OF_INDICATOR]-() }
    ELSE COUNT { (:Observation) }
  END AS total

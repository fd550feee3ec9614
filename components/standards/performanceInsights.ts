/** Where RDS has no Performance Insights. Source: RDS's and Aurora's user guides, instance classes for Performance Insights. */
export const performanceInsights = {
  withoutEngines: /^(custom-|db2-)/,
  /** Classes by engine; all of the others have it. */
  withoutClasses: [
    { engine: /^(mysql|mariadb)$/, instanceClass: /^db\.(t2|t3|t4g)\.(micro|small)$/ },
    { engine: /^aurora-mysql$/, instanceClass: /^db\.(t2|t3|t4g)\./ },
  ],
} as const;

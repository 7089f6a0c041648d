/** Sentences as an encoder of another house (Python’s codecs) wrote them. */
export const ENCODED: Readonly<Record<string, { text: string; base64: string }>> = {
  "windows-1256": {
    text: "قال الوزير إن اثني عشر قاربا وصلت إلى الميناء صباح يوم الأحد، ولم يغادر أي منها بعد ذلك.",
    base64:
      "3sfhIMfh5tLt0SDF5CDHy+TtINrU0SDex9HIxyDm1eHKIMXh7CDH4ePt5MfBINXIx80g7ebjIMfhw83PoSDm4eMg7dvHz9Egw+0g4+TlxyDI2s8g0OHfLg==",
  },
  "windows-1252": {
    text: "Le ministre a déclaré : « Douze bateaux sont arrivés à l’aube », et qu’aucun n’était reparti — 12 € l’entrée.",
    base64:
      "TGUgbWluaXN0cmUgYSBk6WNsYXLpIDogqyBEb3V6ZSBiYXRlYXV4IHNvbnQgYXJyaXbpcyDgIGySYXViZSC7LCBldCBxdZJhdWN1biBukul0YWl0IHJlcGFydGkglyAxMiCAIGySZW50cullLg==",
  },
  "iso-8859-8": {
    text: "השר אמר כי שתים עשרה סירות הגיעו לנמל ביום ראשון בבוקר, ואף אחת מהן לא יצאה מאז.",
    base64:
      "5Pn4IODu+CDr6SD5+untIPL5+OQg8en45fog5OLp8uUg7PDu7CDh6eXtIPjg+eXvIOHh5ff4LCDl4PMg4Of6IO7k7yDs4CDp9uDkIO7g5i4=",
  },
  "windows-1255": {
    text: "השר אמר כי שתים עשרה סירות הגיעו לנמל ביום ראשון בבוקר, ואף אחת מהן לא יצאה מאז.",
    base64:
      "5Pn4IODu+CDr6SD5+untIPL5+OQg8en45fog5OLp8uUg7PDu7CDh6eXtIPjg+eXvIOHh5ff4LCDl4PMg4Of6IO7k7yDs4CDp9uDkIO7g5i4=",
  },
  shift_jis: {
    text: "大臣は日曜日の朝に十二隻の船が港に着いたと述べた。その後、出港したボートは一隻もない。",
    base64:
      "keWQYoLNk/qXapP6gsySqYLJj1yT8ZDHgsyRRIKqjWCCyZKFgqKCvYLGj3GC14K9gUKCu4LMjOOBQY9vjWCCtYK9g3uBW4Nngs2I6pDHguCCyIKigUI=",
  },
  "euc-jp": {
    text: "大臣は日曜日の朝に十二隻の船が港に着いたと述べた。その後、出港したボートは一隻もない。",
    base64:
      "wue/w6TPxvzNy8b8pM7Eq6TLvb3G88DJpM7BpaSsucGky8PlpKSkv6TIvdKk2aS/oaOkvaTOuOWhor3QucGkt6S/pdyhvKXIpM+w7MDJpOKkyqSkoaM=",
  },
  gb18030: {
    text: "部长说，星期天早上有十二艘船抵达港口，此后没有一艘离开。",
    base64: "sr+zpMu1o6zQx8bazOzU58nP09DKrrb+y9K0rLXWtO+427/ao6y0y7rzw7vT0NK7y9LA67+qoaM=",
  },
  gbk: {
    text: "部长说，星期天早上有十二艘船抵达港口，此后没有一艘离开。",
    base64: "sr+zpMu1o6zQx8bazOzU58nP09DKrrb+y9K0rLXWtO+427/ao6y0y7rzw7vT0NK7y9LA67+qoaM=",
  },
  "windows-1251": {
    text: "Министр заявил, что в воскресенье утром в порт прибыли двенадцать лодок, и ни одна не вышла.",
    base64:
      "zOjt6PHy8CDn4P/i6OssIPfy7iDiIOLu8erw5fHl7fzlIPPy8O7sIOIg7+7w8iDv8Ojh++voIOTi5e3g5Pbg8vwg6+7k7uosIOgg7egg7uTt4CDt5SDi+/jr4C4=",
  },
  "koi8-r": {
    text: "Министр заявил, что в воскресенье утром в порт прибыли двенадцать лодок, и ни одна не вышла.",
    base64:
      "7cnOydPU0iDawdHXycwsIN7UzyDXINfP08vSxdPFztjFINXU0s/NINcg0M/S1CDQ0snC2czJIMTXxc7BxMPB1NggzM/Ez8ssIMkgzskgz8TOwSDOxSDX2dvMwS4=",
  },
};
